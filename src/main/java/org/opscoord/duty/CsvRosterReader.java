package org.opscoord.duty;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Reads a roster from CSV, row by row. Times are those of the company's clock. */
@Component
class CsvRosterReader {

  static final List<String> COLUMNS = List.of("roster", "person", "from", "until");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final RosterChecks checks;
  private final LocalTimes times;

  CsvRosterReader(RosterChecks checks, LocalTimes times) {
    this.checks = checks;
    this.times = times;
  }

  List<Draft> read(String text, Mistakes mistakes) {
    var drafts = new ArrayList<Draft>();
    long line = 1;
    try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      var records = parser.iterator();
      var columns = columns(records.hasNext() ? records.next().toList() : List.of(), mistakes);
      line = parser.getCurrentLineNumber() + 1;
      while (!columns.isEmpty() && records.hasNext()) {
        var record = records.next();
        if (record.stream().anyMatch(cell -> !cell.isBlank())) {
          draft(new Row(line, columns, record), mistakes).ifPresent(drafts::add);
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException unreadable) {
      mistakes.add(line, null, "duty.import.file.quotes");
    }
    return drafts;
  }

  /** Empty when the file cannot be read with these columns. */
  private static List<String> columns(List<String> header, Mistakes mistakes) {
    var columns = header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (columns.size() == COLUMNS.size() && new HashSet<>(columns).containsAll(COLUMNS)) {
      return columns;
    }
    mistakes.add(1, null, "duty.import.file.columns", String.join(", ", COLUMNS));
    return List.of();
  }

  private Optional<Draft> draft(Row row, Mistakes mistakes) {
    if (row.record.size() > COLUMNS.size()) {
      mistakes.add(row.line, null, "duty.import.line.cells", "" + COLUMNS.size());
      return Optional.empty();
    }
    var roster = checks.roster(row.line, "roster", row.cell("roster"), mistakes);
    var person =
        checks.person(row.line, "person", roster.orElse(null), row.cell("person"), mistakes);
    var from = instant(row, "from", mistakes);
    var until = instant(row, "until", mistakes);
    var span =
        from.flatMap(
            begins ->
                until.flatMap(ends -> checks.span(row.line, "until", begins, ends, mistakes)));
    return roster.flatMap(
        to -> person.flatMap(who -> span.map(when -> new Draft(row.line, to, who, when))));
  }

  private Optional<Instant> instant(Row row, String column, Mistakes mistakes) {
    var local = times.parse(row.cell(column));
    if (local.isEmpty()) {
      mistakes.add(row.line, column, "duty.import.time.unreadable", row.cell(column));
    } else if (times.skipped(local.get())) {
      mistakes.add(row.line, column, "duty.import.time.skipped", row.cell(column));
      return Optional.empty();
    }
    return local.map(times::instant);
  }

  private record Row(long line, List<String> columns, CSVRecord record) {

    String cell(String column) {
      var index = columns.indexOf(column);
      return index < record.size() ? record.get(index).strip() : "";
    }
  }
}
