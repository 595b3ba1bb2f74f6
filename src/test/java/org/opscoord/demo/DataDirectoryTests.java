package org.opscoord.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opscoord.engine.CannotStart;

class DataDirectoryTests {

  @TempDir Path folder;

  @Test
  void oneDemoAtATimeHasTheFolder() {
    try (var first = DataDirectory.take(folder)) {
      assertThat(first.postgres()).isEqualTo(folder.resolve("postgres"));
      refused("Another demo is running");
    }
    try (var next = DataDirectory.take(folder)) {
      assertThat(next.postgres()).isEqualTo(folder.resolve("postgres"));
    }
  }

  @Test
  void dataOfAnotherVersionAreLeftAlone() throws IOException {
    var version = Files.createDirectories(folder.resolve("postgres")).resolve("PG_VERSION");
    Files.writeString(version, "17\n");

    refused("were written by PostgreSQL 17; this demo runs PostgreSQL 18.");
    assertThat(version).hasContent("17");
  }

  @Test
  void aFirstStartThatWasInterruptedIsNamed() throws IOException {
    var postgres = Files.createDirectories(folder.resolve("postgres"));
    Files.writeString(postgres.resolve("postgresql.conf"), "");

    refused("their first start was interrupted");
  }

  @Test
  void aFullDiskIsNamedBeforeTheDatabaseStarts() {
    assertThatThrownBy(() -> DataDirectory.take(folder, somewhere -> 50L << 20).close())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Only 50 MB are free")
        .hasMessageContaining("the demo needs 200 MB");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> DataDirectory.take(file.resolve("data")).close())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("cannot be written");
  }

  private void refused(String sentence) {
    assertThatThrownBy(() -> DataDirectory.take(folder).close())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(sentence);
  }
}
