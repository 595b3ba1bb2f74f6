package org.opscoord.handbook;

import java.util.List;

/**
 * Who has a part in a step, as the model names them.
 *
 * @param id what the model says, for example a group, or {@code caseFile.lead}
 * @param name in the reader's language
 * @param groups engine groups among them; empty when they follow from the case
 * @param each whether every affected department has the step
 */
public record Party(String id, String name, List<String> groups, boolean each) {}
