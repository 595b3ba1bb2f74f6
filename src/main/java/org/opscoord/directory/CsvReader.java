package org.opscoord.directory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.opscoord.engine.CsvCell;

/** Reads one file of an import, row by row, and notes why it cannot be read. */
final class CsvReader {

  /** Bytes of the largest file taken: some 50,000 people. */
  static final int LARGEST_FILE = 5 * 1024 * 1024;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final DirectoryFile file;
  private final Mistakes mistakes;

  CsvReader(DirectoryFile file, Mistakes mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  List<CsvRow> read(byte[] content) {
    if (content.length > LARGEST_FILE) {
      mistakes.add(file, 1, "directory.import.file.tooLarge", "5");
      return List.of();
    }
    return decode(content).map(this::rows).orElse(List.of());
  }

  private Optional<String> decode(byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      mistakes.add(file, 1, "directory.import.file.encoding");
      return Optional.empty();
    }
  }

  private List<CsvRow> rows(String text) {
    var rows = new ArrayList<CsvRow>();
    long line = 1;
    try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      var records = parser.iterator();
      var columns = columns(records.hasNext() ? records.next().toList() : List.of());
      line = parser.getCurrentLineNumber() + 1;
      while (!columns.isEmpty() && records.hasNext()) {
        var record = records.next();
        if (record.stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(row(columns, record, line));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException unreadable) {
      mistakes.add(file, line, "directory.import.file.quotes");
    }
    return rows;
  }

  /** Empty when the file cannot be read with these columns. */
  private List<String> columns(List<String> header) {
    var columns = header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    var known = file.columns();
    var met = new HashSet<String>();
    var usable = true;
    for (var column : columns) {
      if (!known.contains(column)) {
        mistakes.add(file, 1, "directory.import.column.unknown", column, String.join(", ", known));
        usable = false;
      } else if (!met.add(column)) {
        mistakes.add(file, 1, "directory.import.column.twice", column);
        usable = false;
      }
    }
    for (var column : known) {
      if (!met.contains(column)) {
        mistakes.add(file, 1, "directory.import.column.missing", column);
        usable = false;
      }
    }
    return usable ? columns : List.of();
  }

  private CsvRow row(List<String> columns, CSVRecord record, long line) {
    var cells = new HashMap<String, String>();
    for (int index = 0; index < Math.min(columns.size(), record.size()); index++) {
      cells.put(columns.get(index), CsvCell.read(record.get(index)));
    }
    if (record.size() > columns.size()) {
      mistakes.add(file, line, "directory.import.line.cells", String.valueOf(columns.size()));
    }
    return new CsvRow(file, line, cells);
  }
}
