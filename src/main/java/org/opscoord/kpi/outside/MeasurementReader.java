package org.opscoord.kpi.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.CsvCell;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Reads rows one by one, so that a hundred thousand of them never lie in memory at once. */
@Component
class MeasurementReader {

  private static final List<String> COLUMNS =
      List.of("key", "measure", "department", "at", "value");

  private final ObjectMapper json;

  MeasurementReader(ObjectMapper json) {
    this.json = json;
  }

  /**
   * An array of objects with {@code key}, {@code measure}, {@code department}, {@code at} and
   * {@code value}.
   *
   * @throws Refusal when it is something else
   */
  void json(InputStream content, Consumer<MeasurementRow> rows) throws IOException {
    long number = 0;
    try (var parser = json.createParser(content)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new Refusal(Kind.INVALID, "kpi.measurement.json", 1);
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        number++;
        JsonNode row = json.readTree(parser);
        rows.accept(
            new MeasurementRow(
                number,
                text(row, "key"),
                text(row, "measure"),
                text(row, "department"),
                text(row, "at"),
                text(row, "value")));
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw new Refusal(Kind.INVALID, "kpi.measurement.json", number + 1);
      }
    } catch (JsonProcessingException broken) {
      throw new Refusal(Kind.INVALID, "kpi.measurement.json", number + 1);
    }
  }

  /**
   * Comma separated, with a head that names the same columns.
   *
   * @throws Refusal when columns are missing or the file is broken
   */
  void csv(InputStream content, Consumer<MeasurementRow> rows) throws IOException {
    var format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();
    try (var parser = format.parse(new InputStreamReader(content, StandardCharsets.UTF_8))) {
      if (!parser.getHeaderNames().stream()
          .map(MeasurementReader::head)
          .toList()
          .containsAll(COLUMNS)) {
        throw new Refusal(Kind.INVALID, "kpi.measurement.columns", String.join(", ", COLUMNS));
      }
      var first = parser.getHeaderNames().get(0);
      for (var row : parser) {
        rows.accept(
            new MeasurementRow(
                row.getRecordNumber() + 1,
                cell(row, "key", first),
                cell(row, "measure", first),
                cell(row, "department", first),
                cell(row, "at", first),
                cell(row, "value", first)));
      }
    } catch (CSVException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException broken) {
      throw new Refusal(Kind.INVALID, "kpi.measurement.csv");
    }
  }

  /** Excel begins a file with a byte order mark, which then is part of the first head. */
  private static String head(String name) {
    return name.startsWith("\uFEFF") ? name.substring(1) : name;
  }

  private static @Nullable String cell(CSVRecord row, String column, String first) {
    var name = head(first).equals(column) ? first : column;
    return row.isSet(name) ? CsvCell.read(row.get(name)) : null;
  }

  private static @Nullable String text(JsonNode row, String field) {
    var value = row.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }
}
