package org.opscoord.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An answer of HTTP/1.1 as it comes in, of which only the head is of interest. */
final class HttpAnswer {

  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final String LENGTH = "content-length: ";
  private static final String LAST_CHUNK = "0\r\n\r\n";
  private static final int NO_CONTENT = 204;

  private final StringBuilder text = new StringBuilder();
  private String head = "";

  void add(ByteBuffer bytes) {
    text.append(StandardCharsets.ISO_8859_1.decode(bytes));
    if (head.isEmpty()) {
      var end = text.indexOf(END_OF_HEAD);
      if (end >= 0) {
        head = text.substring(0, end + END_OF_HEAD.length()).toLowerCase(Locale.ROOT);
      }
    }
  }

  boolean isComplete() {
    if (head.isEmpty()) {
      return false;
    }
    var length = head.indexOf(LENGTH);
    if (length >= 0) {
      var value = head.substring(length + LENGTH.length(), head.indexOf('\r', length));
      return text.length() - head.length() >= Integer.parseInt(value);
    }
    return status() == NO_CONTENT || text.substring(head.length()).endsWith(LAST_CHUNK);
  }

  int status() {
    return Integer.parseInt(head.split(" ", 3)[1]);
  }

  boolean has(String header) {
    return head.contains("\r\n" + header);
  }

  void clear() {
    text.setLength(0);
    head = "";
  }
}
