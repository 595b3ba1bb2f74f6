package org.opscoord.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opscoord.casework.attachment.FormFiles;
import org.opscoord.casework.form.FormCheck;
import org.opscoord.casework.form.FormCheck.Checked;
import org.opscoord.casework.form.FormSchema;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers in: checks them against the form and the rules of the room, and stores them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AnswerIntake {

  private final FormCheck check;
  private final List<AnswerRule> rules;
  private final AnswerRepository answers;
  private final FormFiles files;

  AnswerIntake(FormCheck check, List<AnswerRule> rules, AnswerRepository answers, FormFiles files) {
    this.check = check;
    this.rules = rules;
    this.answers = answers;
    this.files = files;
  }

  /**
   * What an accepted answer leaves in the process.
   *
   * @param processValues fields that gateways and rule tables read, by key; missing ones as a
   *     missing node
   * @param localValues the same for the part of a repeated step that was answered
   */
  public record Accepted(
      ObjectNode values, Map<String, JsonNode> processValues, Map<String, JsonNode> localValues) {}

  /**
   * Checks an answer against its form alone.
   *
   * @param context what the form was shown beside its own fields
   * @throws AnswerRefused when the form's rules are broken
   */
  public Accepted check(FormSchema schema, ObjectNode given, ObjectNode context) {
    return accepted(schema, checked(schema, given, context));
  }

  /**
   * Checks a complete answer and stores it. {@code answer.values()} are taken as submitted; what is
   * stored are the fields that were asked.
   *
   * @throws AnswerRefused when the form's rules or a rule of the room are broken
   */
  public Accepted take(FormSchema schema, Answer answer, ObjectNode context) {
    var checked = checked(schema, (ObjectNode) answer.values(), context);
    var stored = answer.kept(0, checked.values(), answer.at());
    var ofRooms =
        rules.stream()
            .filter(rule -> rule.concerns(answer.process(), answer.step()))
            .flatMap(rule -> rule.problems(stored).stream());
    var ofFiles =
        files.problems(schema, checked.values(), answer.caseNumber(), answer.person()).stream();
    var problems = Stream.concat(ofRooms, ofFiles).toList();
    if (!problems.isEmpty()) {
      throw new AnswerRefused(problems);
    }
    answers.insert(stored);
    files.adopt(schema, stored);
    return accepted(schema, checked);
  }

  private Checked checked(FormSchema schema, ObjectNode given, ObjectNode context) {
    var checked = check.check(schema, given, context);
    if (!checked.problems().isEmpty()) {
      throw new AnswerRefused(checked.problems());
    }
    return checked;
  }

  private static Accepted accepted(FormSchema schema, Checked checked) {
    return new Accepted(
        checked.values(), checked.inScope(schema, "process"), checked.inScope(schema, "local"));
  }
}
