package org.opscoord.kpi;

import org.opscoord.casework.attachment.FileAdded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts files that people add to cases, as {@code attachment.added}. */
@Component
class FileFacts {

  private final PersonCounts counts;

  FileFacts(PersonCounts counts) {
    this.counts = counts;
  }

  @EventListener
  void on(FileAdded event) {
    var file = event.file();
    counts.count(file.id().toString(), "attachment.added", file.caseNumber(), file.by());
  }
}
