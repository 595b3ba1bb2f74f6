package org.opscoord.engine.deployment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Writes the Chinese catalogue into models, rule tables and forms by element id. The files
 * themselves stay English; {@code i18n/models/<file>_zh_CN.properties} carries the Chinese.
 */
@Component
class Localisation {

  private final Properties catalogue = read();
  private final LocalisedForm forms;

  Localisation(ObjectMapper json) {
    this.forms = new LocalisedForm(json);
  }

  /** The file in Chinese. What the catalogue does not know stays English. */
  byte[] chinese(String name, byte[] content) {
    return name.endsWith(".form")
        ? forms.write(content, catalogue)
        : LocalisedXml.write(content, catalogue);
  }

  private static Properties read() {
    var catalogue = new Properties();
    try {
      for (var file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:i18n/models/*_zh_CN.properties")) {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          catalogue.load(reader);
        }
      }
      return catalogue;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
