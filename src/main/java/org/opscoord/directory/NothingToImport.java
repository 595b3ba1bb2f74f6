package org.opscoord.directory;

import org.opscoord.engine.Refusal;

/** An import came without any file. */
public class NothingToImport extends Refusal {
  public NothingToImport() {
    super(Kind.INVALID, "directory.import.file.none");
  }
}
