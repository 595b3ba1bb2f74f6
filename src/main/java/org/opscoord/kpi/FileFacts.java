package org.opscoord.kpi;

import java.math.BigDecimal;
import org.opscoord.casework.attachment.FileAdded;
import org.opscoord.directory.Directory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts files that people add to cases, as {@code attachment.added}. */
@Component
class FileFacts {

  private final Facts facts;
  private final Directory directory;

  FileFacts(Facts facts, Directory directory) {
    this.facts = facts;
    this.directory = directory;
  }

  @EventListener
  void on(FileAdded event) {
    var file = event.file();
    directory
        .person(file.by())
        .ifPresent(
            person ->
                facts.record(
                    file.id().toString(),
                    "attachment.added",
                    file.caseNumber(),
                    person.department(),
                    BigDecimal.ONE));
  }
}
