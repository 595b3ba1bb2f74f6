package org.opscoord.directory;

import java.util.Map;

/**
 * What somebody wants to import. A file that is missing leaves its part of the directory as it is.
 *
 * @param contents bytes as they came, UTF-8 with or without a byte order mark
 * @throws NothingToImport when there is no file at all
 */
public record DirectoryFiles(Map<DirectoryFile, byte[]> contents) {
  public DirectoryFiles {
    contents = Map.copyOf(contents);
    if (contents.isEmpty()) {
      throw new NothingToImport();
    }
  }
}
