package org.opscoord.directory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.CsvCell;
import org.springframework.stereotype.Service;

/** Writes the directory as files that can be imported again and then change nothing. */
@Service
public class DirectoryExport {

  private final Companies companies;

  DirectoryExport(Companies companies) {
    this.companies = companies;
  }

  /**
   * The file as it stands now: what is open and active. Begins with a byte order mark, without
   * which spreadsheets garble Chinese.
   */
  public byte[] csv(DirectoryFile file) {
    return csv(file, companies.current().structure());
  }

  static byte[] csv(DirectoryFile file, Structure structure) {
    var lines = new StringBuilder("\uFEFF");
    lines.append(line(file.columns()));
    rows(file, structure).map(DirectoryExport::line).forEach(lines::append);
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<? extends @Nullable Object> cells) {
    var texts = cells.stream().map(cell -> CsvCell.write(Objects.toString(cell, "")));
    return CSVFormat.RFC4180.format(texts.toArray()) + "\r\n";
  }

  private static Stream<List<@Nullable Object>> rows(DirectoryFile file, Structure structure) {
    return switch (file) {
      case DEPARTMENTS -> structure.departments().stream().map(DirectoryExport::department);
      case POSITIONS -> structure.positions().stream().map(DirectoryExport::position);
      case PEOPLE -> structure.people().stream().map(DirectoryExport::person);
    };
  }

  private static List<@Nullable Object> department(Department it) {
    return Arrays.asList(
        it.id(), it.nameEn(), it.nameZh(), it.kind(), it.parent(), it.head(), it.representative());
  }

  private static List<@Nullable Object> position(Position it) {
    return Arrays.asList(it.id(), it.nameEn(), it.nameZh());
  }

  private static List<@Nullable Object> person(Person it) {
    return Arrays.asList(
        it.id(),
        it.name(),
        it.email(),
        it.department(),
        it.position(),
        Optional.ofNullable(it.locale()).map(Locale::toLanguageTag).orElse(null),
        it.roles().stream().map(Role::id).sorted().collect(Collectors.joining(";")));
  }
}
