package org.opscoord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvCellProperties {

  @Property
  void whatIsWrittenIsReadAgain(@ForAll("texts") String text) {
    assertThat(CsvCell.read(CsvCell.write(text))).isEqualTo(text);
  }

  @Property
  void noCellIsAFormula(@ForAll("texts") String text) {
    assertThat(CsvCell.write(text)).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("'=+-@ab 张,\"").ofMaxLength(6).map(String::strip);
  }
}
