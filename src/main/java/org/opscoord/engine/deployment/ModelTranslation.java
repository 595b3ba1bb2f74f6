package org.opscoord.engine.deployment;

import java.util.Locale;
import java.util.Properties;
import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Component;

/**
 * Deployed models and rule tables in either language, whatever that of the installation. What
 * process owners have named otherwise than it is shipped stays as they named it where their
 * language is asked for.
 */
@Component
public class ModelTranslation {

  private final Localisation localisation;
  private final ProductSettings settings;
  private final Properties english = new Properties();

  ModelTranslation(Localisation localisation, ProductSettings settings) {
    this.localisation = localisation;
    this.settings = settings;
    ShippedModel.all().stream()
        .filter(model -> !model.name().endsWith(".form"))
        .forEach(model -> english.putAll(LocalisedXml.read(model.content())));
  }

  /** The model or table in the language of a reader. */
  public byte[] in(Locale reader, byte[] content) {
    var chinese = reader.getLanguage().equals(Locale.CHINESE.getLanguage());
    if (chinese == settings.chinese()) {
      return content;
    }
    return chinese
        ? localisation.chinese("model.xml", content)
        : LocalisedXml.write(content, english);
  }

  /** The form of that key in the language of a reader; the shipped one where it is not theirs. */
  public byte[] form(Locale reader, String key, byte[] content) {
    var chinese = reader.getLanguage().equals(Locale.CHINESE.getLanguage());
    if (chinese == settings.chinese()) {
      return content;
    }
    var name = "forms/" + key + ".form";
    if (chinese) {
      return localisation.chinese(name, content);
    }
    return ShippedModel.all().stream()
        .filter(model -> model.name().equals(name))
        .map(ShippedModel::content)
        .findFirst()
        .orElse(content);
  }
}
