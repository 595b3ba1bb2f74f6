package org.opscoord.casework.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.engine.Refusal;

class FileNameTests {

  @ParameterizedTest
  @CsvSource({
    "offer.pdf, offer.pdf",
    "../../etc/passwd, passwd",
    "C:\\Users\\me\\报价 单.xlsx, 报价 单.xlsx",
    "invoice\u202Efdp.exe, invoicefdp.exe",
    "two\u0000lines\u0007.txt, twolines.txt"
  })
  void foldersAndDeceivingCharactersAreLeftOut(String given, String kept) {
    assertThat(FileName.of(given)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "..", "folder/", "\u202E"})
  void aNameIsNeeded(String given) {
    assertThatThrownBy(() -> FileName.of(given))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("attachment.name.missing");
  }

  @Test
  void aNameEndsSomewhere() {
    assertThat(FileName.of("n".repeat(200))).hasSize(200);
    assertThatThrownBy(() -> FileName.of("n".repeat(201)))
        .hasMessageContaining("attachment.name.tooLong");
  }
}
