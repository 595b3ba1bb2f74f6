package org.opscoord.notification;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.opscoord.directory.DirectoryExport;
import org.opscoord.directory.DirectoryFile;
import org.opscoord.directory.DirectoryFiles;
import org.opscoord.directory.DirectoryImport;
import org.opscoord.directory.PersonId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** People who read different languages, and one whom no mail reaches. */
@TestComponent
class Colleagues {

  static final PersonId ENGLISH = new PersonId("reader.english");
  static final PersonId CHINESE = new PersonId("reader.chinese");
  static final PersonId WITHOUT_MAIL = new PersonId("reader.unreachable");
  static final PersonId ADMINISTRATOR = new PersonId("ren.hao");

  private final DirectoryImport directoryImport;
  private final DirectoryExport directoryExport;

  Colleagues(DirectoryImport directoryImport, DirectoryExport directoryExport) {
    this.directoryImport = directoryImport;
    this.directoryExport = directoryExport;
  }

  @EventListener(ApplicationReadyEvent.class)
  void join() {
    var people =
        new String(directoryExport.csv(DirectoryFile.PEOPLE), StandardCharsets.UTF_8)
            + "reader.english,Emily Stone,english@appliances.example,sales,,en,\r\n"
            + "reader.chinese,石静,chinese@appliances.example,sales,,zh-CN,\r\n"
            + "reader.unreachable,Otto Hard,,sales,,en,\r\n";
    var report =
        directoryImport.run(
            new DirectoryFiles(
                Map.of(DirectoryFile.PEOPLE, people.getBytes(StandardCharsets.UTF_8))));
    if (!report.mistakes().isEmpty()) {
      throw new IllegalStateException(report.mistakes().toString());
    }
  }
}
