package org.opscoord.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.opscoord.casework.Answer;

/** What is to be done beside an issue, as whoever works on it wrote it down. */
record LinkedAction(String title, String owner, LocalDate dueDate, String expectedEvidence) {

  static List<LinkedAction> of(Answer answer) {
    return StreamSupport.stream(answer.values().path("actions").spliterator(), false)
        .map(Fields::new)
        .map(
            row ->
                new LinkedAction(
                    row.text("title"),
                    row.text("owner"),
                    LocalDate.parse(row.text("dueDate")),
                    row.text("expectedEvidence")))
        .toList();
  }
}
