package org.opscoord.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opscoord.casework.FormContext.Opened;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a form shows when it is opened. */
@Service
@Transactional(readOnly = true)
public class FormContents {

  private final List<FormContext> contexts;
  private final Answers answers;
  private final ObjectMapper json;

  FormContents(List<FormContext> contexts, Answers answers, ObjectMapper json) {
    this.contexts = contexts;
    this.answers = answers;
    this.json = json;
  }

  /**
   * The earlier answer to the same step and part, so that a returned case starts from what was said
   * before, and over it what the rooms know.
   */
  public ObjectNode of(Opened opened) {
    return of(opened, context -> true);
  }

  /** Of the same, at least what is known by these names. */
  public ObjectNode of(Opened opened, Set<String> names) {
    return of(opened, context -> context.gives(names));
  }

  private ObjectNode of(Opened opened, Predicate<FormContext> needed) {
    var values = json.createObjectNode();
    earlier(opened).ifPresent(answer -> values.setAll((ObjectNode) answer.values()));
    for (var context : contexts) {
      if (context.concerns(opened.process(), opened.step()) && needed.test(context)) {
        var given = context.values(opened);
        // Every test that opens a form sees to it that no context forgets what it gives.
        assert given.keySet().stream().allMatch(key -> context.gives(Set.of(key))) : context;
        values.setAll(given);
      }
    }
    return values;
  }

  private Optional<Answer> earlier(Opened opened) {
    var part = opened.part();
    return part == null
        ? answers.latest(opened.caseNumber(), opened.step())
        : answers.latest(opened.caseNumber(), opened.step(), part);
  }
}
