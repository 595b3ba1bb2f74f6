package org.opscoord.directory.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.ImportMistake;
import org.opscoord.directory.ImportReport;
import org.opscoord.engine.Texts;

/**
 * What an import did or would do, for a person to read.
 *
 * @param summary by file name; empty when there are mistakes
 */
record ImportAnswer(
    boolean applied, Map<String, ImportReport.Summary> summary, List<MistakeView> mistakes) {

  /** One mistake, with its sentence. */
  record MistakeView(String file, long line, @Nullable String column, String sentence) {}

  static ImportAnswer of(ImportReport report, Texts texts, Locale language) {
    var summary = new TreeMap<String, ImportReport.Summary>();
    report.summary().forEach((file, part) -> summary.put(file.fileName(), part));
    return new ImportAnswer(
        report.applied(),
        summary,
        report.mistakes().stream().map(mistake -> view(mistake, texts, language)).toList());
  }

  private static MistakeView view(ImportMistake mistake, Texts texts, Locale language) {
    return new MistakeView(
        mistake.file().fileName(),
        mistake.line(),
        mistake.column(),
        texts.text(language, mistake.messageKey(), mistake.arguments().toArray()));
  }
}
