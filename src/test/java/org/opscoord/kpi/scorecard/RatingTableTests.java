package org.opscoord.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code decisions/kpi-rating.csv}, which process owners read and extend. */
@OperationsTest
class RatingTableTests {

  @Autowired RatingTable ratings;

  static List<CSVRecord> lines() throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader =
        Files.newBufferedReader(
            Path.of("src/test/resources/decisions/kpi-rating.csv"), StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everyCaseOfTheListGetsThePointsThatItSays(CSVRecord line) {
    assertThat(ratings.points(line.get("indicator"), new BigDecimal(line.get("achievement"))))
        .as(line.get("why"))
        .isEqualTo(Integer.parseInt(line.get("points")));
  }

  @Test
  void everyAchievementIsRatedAndMoreIsNeverWorthLess() {
    var before = 0;
    for (var hundredth = 0; hundredth <= 20_000; hundredth += 7) {
      var points = ratings.points("any", BigDecimal.valueOf(hundredth, 2));
      assertThat(points).isGreaterThanOrEqualTo(before);
      before = points;
    }
    assertThat(before).isEqualTo(100);
  }
}
