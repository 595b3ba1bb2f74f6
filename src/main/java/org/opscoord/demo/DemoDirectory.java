package org.opscoord.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.opscoord.directory.Directory;
import org.opscoord.directory.DirectoryFile;
import org.opscoord.directory.DirectoryFiles;
import org.opscoord.directory.DirectoryImport;
import org.opscoord.directory.Passwords;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the demo company, a manufacturer of small appliances, from {@code demo/*.csv}. */
@Component
public class DemoDirectory {

  /** Everybody's password in the demo company. */
  public static final String PASSWORD = "Coordinate-2026";

  private final Directory directory;
  private final DirectoryImport directoryImport;
  private final Passwords passwords;

  DemoDirectory(Directory directory, DirectoryImport directoryImport, Passwords passwords) {
    this.directory = directory;
    this.directoryImport = directoryImport;
    this.passwords = passwords;
  }

  /**
   * Fills an empty directory and gives everybody the demo password; leaves a directory with people
   * as it is, because somebody may have tried an import of their own.
   *
   * @return whether it was empty
   */
  @Transactional
  public boolean load() {
    if (!directory.people().isEmpty()) {
      return false;
    }
    directoryImport.run(
        new DirectoryFiles(
            Arrays.stream(DirectoryFile.values())
                .collect(Collectors.toMap(file -> file, DemoDirectory::read))));
    directory.people().forEach(person -> passwords.set(person.id(), PASSWORD));
    return true;
  }

  /** The demo company's own file, as the repository has it. */
  public static byte[] read(DirectoryFile file) {
    try (var content = new ClassPathResource("demo/" + file.fileName()).getInputStream()) {
      return content.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
