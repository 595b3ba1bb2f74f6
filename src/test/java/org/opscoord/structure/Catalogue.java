package org.opscoord.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Sentences by key, as a properties file has them. */
final class Catalogue {

  static final Path FOLDER = Path.of("src/main/resources/i18n");
  static final String CHINESE = "_zh_CN.properties";

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private Catalogue() {}

  /** Empty when there is no such file. */
  static Map<String, String> read(Path file) {
    var sentences = new TreeMap<String, String>();
    if (Files.exists(file)) {
      load(file, new Properties()).forEach((key, text) -> sentences.put("" + key, "" + text));
    }
    return sentences;
  }

  /** Keys that stand twice in a file; the later one would silently win. */
  static List<String> repeated(Path file) {
    var repeated = new ArrayList<String>();
    load(
        file,
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object value) {
            var before = super.put(key, value);
            if (before != null) {
              repeated.add(file.getFileName() + ": " + key);
            }
            return before;
          }
        });
    return repeated;
  }

  /** The English catalogue of each room. */
  static List<Path> rooms() {
    return ProjectFiles.list(FOLDER, ".properties").stream()
        .filter(file -> file.getParent().equals(FOLDER))
        .filter(file -> !file.toString().endsWith(CHINESE))
        .toList();
  }

  static Path chinese(Path english) {
    return english.resolveSibling(ProjectFiles.id(english) + CHINESE);
  }

  static boolean hasChinese(String text) {
    return HAN.matcher(text).find();
  }

  private static Properties load(Path file, Properties properties) {
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
