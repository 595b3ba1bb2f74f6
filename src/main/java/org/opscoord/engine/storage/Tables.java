package org.opscoord.engine.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
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

  private static final Pattern INDEX =
      Pattern.compile("CREATE INDEX IF NOT EXISTS (?<name>\\w+) ON .*");
  private static final Pattern CONSTRAINT =
      Pattern.compile("ALTER TABLE (?<table>\\w+) ADD CONSTRAINT (?<name>\\w+) .*");

  private static final Pattern TRIGGER =
      Pattern.compile("CREATE TRIGGER (?<name>\\w+) .* ON (?<table>ACT_\\w+) .*");
  private static final String UNWATCHED =
      "DELETE FROM coordination.revision WHERE what = '%s'".formatted(RememberedRows.WHAT);
  private static final String WATCHED =
      "INSERT INTO coordination.revision (what) VALUES ('%s') ON CONFLICT DO NOTHING"
          .formatted(RememberedRows.WHAT);

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
      keep(
          settings.spareIndexes(),
          "engine/spared-indexes.sql",
          INDEX,
          "DROP INDEX IF EXISTS ${name}");
      keep(
          settings.spareConstraints(),
          "engine/spared-constraints.sql",
          CONSTRAINT,
          "ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${name}");
      watch(settings.rememberDefinitions());
    } catch (DataAccessException inUse) {
      log.warn(
          "The engine's tables stay as they are until the next start: {}",
          inUse.getMostSpecificCause().getMessage());
    }
  }

  /** Nobody remembers what is not watched, on whatever node: first the one, then the other. */
  private void watch(boolean isWatched) {
    if (!isWatched) {
      repository.run(List.of(UNWATCHED));
    }
    keep(
        !isWatched,
        "engine/revision-triggers.sql",
        TRIGGER,
        "DROP TRIGGER IF EXISTS ${name} ON ${table}");
    if (isWatched) {
      repository.run(List.of(WATCHED));
    }
  }

  /** Asks first: making an index that is there already would still wait for everybody's writing. */
  private void addIndexes() {
    var added = byName("engine/added-indexes.sql", INDEX);
    repository.present(List.copyOf(added.keySet())).forEach(added::remove);
    if (!added.isEmpty()) {
      repository.run(List.copyOf(added.values()));
    }
  }

  /**
   * Takes away, or puts back, what stands in a file.
   *
   * @param making how a file says that it is made
   * @param unmaking what takes it away, with the groups of the former
   */
  private void keep(boolean spare, String file, Pattern making, String unmaking) {
    var spared = byName(file, making);
    var present = repository.present(List.copyOf(spared.keySet()));
    if (spare) {
      spared.keySet().retainAll(present);
      spared.replaceAll((name, made) -> making.matcher(made).replaceFirst(unmaking));
    } else {
      present.forEach(spared::remove);
    }
    if (!spared.isEmpty()) {
      repository.run(List.copyOf(spared.values()));
      log.info("{} of those in {} {}", spared.size(), file, spare ? "are gone" : "are back");
    }
  }

  private static Map<String, String> byName(String file, Pattern making) {
    return statements(file).stream()
        .collect(
            Collectors.toMap(
                made -> making.matcher(made).replaceFirst("${name}"), Function.identity()));
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
