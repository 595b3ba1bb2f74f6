package org.opscoord.decision;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Markdown;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** What ids and codes are called, in the language of the installation. */
@Component
class Words {

  /** Stands where nothing was said. */
  static final String NOTHING = "–";

  private final Texts texts;
  private final Directory directory;
  private final ProductSettings settings;

  Words(Texts texts, Directory directory, ProductSettings settings) {
    this.texts = texts;
    this.directory = directory;
    this.settings = settings;
  }

  String department(DepartmentId id) {
    return directory.nameOf(id, settings.locale());
  }

  String departments(List<DepartmentId> ids) {
    return ids.isEmpty()
        ? NOTHING
        : ids.stream().map(this::department).collect(Collectors.joining(", "));
  }

  String person(PersonId id) {
    return directory.nameOf(id);
  }

  /** The name of a code, for example {@code term("stance", "oppose")}. */
  String term(String kind, String code) {
    return texts.text("decision.%s.%s".formatted(kind, code));
  }

  String money(BigDecimal amount) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(amount);
  }

  static String orNothing(String text) {
    return text.isBlank() ? NOTHING : text;
  }

  /** As {@link Markdown#quoted}. */
  static String quoted(String text) {
    return Markdown.quoted(text);
  }
}
