package org.opscoord.directory;

import org.opscoord.engine.Refusal;

/** The directory has no file of that name. */
public class FileUnknown extends Refusal {
  public FileUnknown(String fileName) {
    super(Kind.UNKNOWN, "directory.export.unknown", fileName);
  }
}
