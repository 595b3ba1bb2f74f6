package org.opscoord.engine;

/** Puts what people wrote into places that show Markdown. */
public final class Markdown {

  private static final String NOTHING = "–";

  private Markdown() {}

  /**
   * The text so that it appears as it was written: neither Markdown nor HTML means anything in it.
   * A dash when nothing was written.
   */
  public static String quoted(String text) {
    return (text.isBlank() ? NOTHING : text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("([\\\\`*_{}\\[\\]()#+!|~-])", "\\\\$1")
        .replaceAll("(?m)^(\\d+)\\.", "$1\\\\.")
        .replaceAll("\\R", "  \n");
  }
}
