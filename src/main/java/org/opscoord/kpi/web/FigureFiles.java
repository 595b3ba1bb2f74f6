package org.opscoord.kpi.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.ReaderLocale;
import org.opscoord.engine.CsvCell;
import org.opscoord.engine.Texts;
import org.opscoord.kpi.web.IndicatorViews.FigureView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Figures as files, in the reader's language. No cell can be run as a formula. */
@Component
class FigureFiles {

  private static final List<String> COLUMNS =
      List.of(
          "indicator",
          "department",
          "value",
          "unit",
          "target",
          "reached",
          "median",
          "ninetieth",
          "facts");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType SHEET =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Texts texts;
  private final ReaderLocale locale;

  FigureFiles(Texts texts, ReaderLocale locale) {
    this.texts = texts;
    this.locale = locale;
  }

  /** With a byte order mark, without which Excel takes Chinese for something else. */
  ResponseEntity<byte[]> csv(List<FigureView> figures) {
    var text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(heads());
      for (var figure : figures) {
        printer.printRecord(cells(figure).stream().map(FigureFiles::written).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file("figures.csv", CSV, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  ResponseEntity<byte[]> sheet(List<FigureView> figures) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "opscoord", "1.0")) {
      var sheet = book.newWorksheet(word("sheet"));
      var heads = heads();
      for (var column = 0; column < heads.size(); column++) {
        sheet.value(0, column, heads.get(column));
        sheet.style(0, column).bold().set();
      }
      for (var row = 0; row < figures.size(); row++) {
        var cells = cells(figures.get(row));
        for (var column = 0; column < cells.size(); column++) {
          if (cells.get(column) instanceof Number number) {
            sheet.value(row + 1, column, number);
          } else {
            sheet.value(row + 1, column, written(cells.get(column)));
          }
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file("figures.xlsx", SHEET, bytes.toByteArray());
  }

  private List<String> heads() {
    return COLUMNS.stream().map(this::word).toList();
  }

  private List<@Nullable Object> cells(FigureView figure) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(figure.name());
    cells.add(figure.department() == null ? word("company") : figure.department().name());
    cells.add(figure.value());
    cells.add(word("unit." + figure.unit()));
    cells.add(figure.target());
    cells.add(figure.reached() == null ? null : word("reached." + figure.reached()));
    cells.add(figure.median());
    cells.add(figure.ninetieth());
    cells.add(figure.facts());
    return cells;
  }

  private static String written(@Nullable Object cell) {
    return cell instanceof BigDecimal number
        ? number.toPlainString()
        : CsvCell.write(Objects.toString(cell, ""));
  }

  private String word(String key) {
    return texts.text(locale.current(), "kpi.file." + key);
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
