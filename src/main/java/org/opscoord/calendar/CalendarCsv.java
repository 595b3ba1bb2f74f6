package org.opscoord.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one file of an import, row by row, and notes why it cannot be read. */
final class CalendarCsv {

  private static final int LARGEST_FILE = 1024 * 1024;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final String file;
  private final List<String> columns;
  private final CalendarMistakes mistakes;

  CalendarCsv(String file, List<String> columns, CalendarMistakes mistakes) {
    this.file = file;
    this.columns = columns;
    this.mistakes = mistakes;
  }

  /** A row, with the number of the line it begins on. */
  record Row(String file, long line, List<String> columns, CSVRecord cells) {

    /** Without surrounding blanks; empty when the row has no such cell. */
    String get(String column) {
      var index = columns.indexOf(column);
      return index < cells.size() ? cells.get(index).strip() : "";
    }
  }

  List<Row> rows(byte[] content) {
    if (content.length > LARGEST_FILE) {
      mistakes.add(file, 1, null, "calendar.import.tooLarge");
      return List.of();
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      mistakes.add(file, 1, null, "calendar.import.encoding");
      return List.of();
    }
  }

  private List<Row> parse(String text) {
    var rows = new ArrayList<Row>();
    long line = 1;
    try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      var records = parser.iterator();
      var header = header(records.hasNext() ? records.next().toList() : List.of());
      line = parser.getCurrentLineNumber() + 1;
      while (!header.isEmpty() && records.hasNext()) {
        var record = records.next();
        if (record.size() > header.size()) {
          mistakes.add(file, line, null, "calendar.import.cells", String.valueOf(header.size()));
        } else if (record.stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(new Row(file, line, header, record));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException unreadable) {
      mistakes.add(file, line, null, "calendar.import.quotes");
    }
    return rows;
  }

  /** Empty when the file cannot be read with these columns. */
  private List<String> header(List<String> cells) {
    var header = cells.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (header.size() == columns.size() && Set.copyOf(header).equals(Set.copyOf(columns))) {
      return header;
    }
    mistakes.add(file, 1, null, "calendar.import.columns", String.join(", ", columns));
    return List.of();
  }
}
