package org.opscoord.casework.attachment;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.tika.Tika;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;

/** Contents on their way into the store: looked at first, counted and summed while they pass. */
class CheckedContents extends FilterInputStream {

  private static final int LOOK = 64 * 1024;
  private static final Tika TIKA = new Tika();

  private final long largest;
  private final MessageDigest digest;
  private final String type;
  private long size;

  CheckedContents(InputStream contents, String name, AttachmentSettings settings)
      throws IOException {
    super(new BufferedInputStream(contents, LOOK));
    largest = settings.largest().toBytes();
    digest = sha256();
    in.mark(LOOK);
    var beginning = in.readNBytes(LOOK);
    in.reset();
    if (beginning.length == 0) {
      throw new Refusal(Kind.INVALID, "attachment.empty");
    }
    type = TIKA.detect(beginning, name);
    if (!settings.types().contains(type)) {
      throw new Refusal(Kind.INVALID, "attachment.type", name, type);
    }
  }

  /** What the contents are. */
  String type() {
    return type;
  }

  /** How many bytes have passed. */
  long size() {
    return size;
  }

  /** Of all that has passed. */
  String sha256Digits() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var read = super.read(buffer, offset, length);
    if (read > 0) {
      size += read;
      if (size > largest) {
        throw new Refusal(Kind.INVALID, "attachment.tooLarge", largest / (1024 * 1024));
      }
      digest.update(buffer, offset, read);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
