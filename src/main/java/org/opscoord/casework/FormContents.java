package org.opscoord.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
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
    var values = json.createObjectNode();
    earlier(opened).ifPresent(answer -> values.setAll((ObjectNode) answer.values()));
    for (var context : contexts) {
      if (context.concerns(opened.process(), opened.step())) {
        values.setAll(context.values(opened));
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
