package org.opscoord.directory.process;

/**
 * A name in the two parts that the engine keeps. Tasklist writes them side by side, and writes
 * "null" for a missing one: so a name without a space, as Chinese names are, is all first name and
 * the rest is empty.
 */
record EngineName(String first, String last) {

  static EngineName of(String name) {
    var space = name.lastIndexOf(' ');
    return space < 0
        ? new EngineName(name, "")
        : new EngineName(name.substring(0, space), name.substring(space + 1));
  }
}
