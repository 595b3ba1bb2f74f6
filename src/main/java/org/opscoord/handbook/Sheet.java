package org.opscoord.handbook;

import java.util.List;

/** A form or a rule table as people read it. */
public record Sheet(
    String key, String name, String purpose, List<String> heads, List<List<String>> rows) {}
