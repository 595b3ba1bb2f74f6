package org.opscoord.casework.attachment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRefused;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.form.FormSchema;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that an answer brings. A field for files holds their identifiers, apart by spaces; those of
 * an earlier answer to the same case may stand among them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FormFiles {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final UploadRepository uploads;
  private final AttachmentRepository attachments;
  private final AddedFiles added;

  FormFiles(UploadRepository uploads, AttachmentRepository attachments, AddedFiles added) {
    this.uploads = uploads;
    this.attachments = attachments;
    this.added = added;
  }

  /** A problem for each field that names a file which is neither the person's nor the case's. */
  public List<Problem> problems(
      FormSchema schema, ObjectNode values, CaseNumber number, PersonId person) {
    return schema.fileFields().stream()
        .filter(
            key ->
                !named(values, key)
                    .allMatch(id -> id.filter(it -> isKnown(it, number, person)).isPresent()))
        .map(key -> Problem.of(key, "form.files"))
        .toList();
  }

  /**
   * Makes the files of an accepted answer those of its case.
   *
   * @throws AnswerRefused when another form took one of them at the same moment
   */
  public void adopt(FormSchema schema, Answer answer) {
    for (var key : schema.fileFields()) {
      var ids = named((ObjectNode) answer.values(), key).flatMap(Optional::stream).distinct();
      ids.filter(id -> !isOf(answer.caseNumber(), id))
          .forEach(id -> added.insert(answer.caseNumber(), taken(key, id, answer), answer.step()));
    }
  }

  private KeptFile taken(String key, UUID id, Answer answer) {
    return uploads
        .take(answer.person(), id)
        .orElseThrow(() -> new AnswerRefused(List.of(Problem.of(key, "form.files"))));
  }

  private boolean isKnown(UUID id, CaseNumber number, PersonId person) {
    return !uploads.of(person, List.of(id)).isEmpty() || isOf(number, id);
  }

  private boolean isOf(CaseNumber number, UUID id) {
    return attachments.find(id).filter(file -> file.caseNumber().equals(number)).isPresent();
  }

  /** What a field names; empty where it is no identifier. */
  private static Stream<Optional<UUID>> named(ObjectNode values, String key) {
    return SPACES
        .splitAsStream(values.path(key).asText("").strip())
        .filter(word -> !word.isEmpty())
        .map(
            word -> {
              try {
                return Optional.of(UUID.fromString(word));
              } catch (IllegalArgumentException noIdentifier) {
                return Optional.empty();
              }
            });
  }
}
