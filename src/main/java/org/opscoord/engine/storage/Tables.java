package org.opscoord.engine.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's tables as the product needs them. What fails because the tables are in use, or
 * belong to somebody else, is tried again at the next start: the product works without.
 */
@Component
class Tables implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(Tables.class);

  private final StorageSettings settings;
  private final TableRepository repository;

  Tables(StorageSettings settings, TableRepository repository) {
    this.settings = settings;
    this.repository = repository;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    try {
      repository.run(statements("engine/table-settings.sql"));
      addIndexes();
      keepIndexes();
    } catch (DataAccessException inUse) {
      log.warn(
          "The engine's tables stay as they are until the next start: {}",
          inUse.getMostSpecificCause().getMessage());
    }
  }

  /** Asks first: making an index that is there already would still wait for everybody's writing. */
  private void addIndexes() {
    var added = indexes("engine/added-indexes.sql");
    repository.present(List.copyOf(added.keySet())).forEach(added::remove);
    if (!added.isEmpty()) {
      repository.run(List.copyOf(added.values()));
    }
  }

  private void keepIndexes() {
    var spared = indexes("engine/spared-indexes.sql");
    var present = repository.present(List.copyOf(spared.keySet()));
    if (settings.spareIndexes() && !present.isEmpty()) {
      repository.drop(present);
      log.info("{} indexes of the engine that nothing needs are gone", present.size());
    } else if (!settings.spareIndexes() && present.size() < spared.size()) {
      present.forEach(spared::remove);
      repository.run(List.copyOf(spared.values()));
      log.info("{} indexes of the engine are back", spared.size());
    }
  }

  private static Map<String, String> indexes(String file) {
    return statements(file).stream().collect(Collectors.toMap(Tables::index, Function.identity()));
  }

  private static String index(String statement) {
    return statement.replaceFirst("CREATE INDEX IF NOT EXISTS (\\w+) ON .*", "$1");
  }

  private static List<String> statements(String file) {
    try {
      return Arrays.stream(
              new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8).split("\n"))
          .filter(line -> !line.startsWith("--") && !line.isBlank())
          .map(line -> line.replaceFirst(";$", ""))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
