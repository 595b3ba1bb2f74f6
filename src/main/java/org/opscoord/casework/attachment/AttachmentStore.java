package org.opscoord.casework.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where the contents of files are kept. */
public interface AttachmentStore {

  /**
   * Keeps contents, to their end.
   *
   * @return where, for {@link #copy}
   */
  String keep(InputStream contents) throws IOException;

  /** Writes kept contents out, to their end. */
  void copy(String content, OutputStream out) throws IOException;

  /** Throws kept contents away. Does nothing when they are gone already. */
  void forget(String content) throws IOException;
}
