package org.opscoord.directory;

import java.util.List;

/**
 * The company as it should be: open departments, positions and active people, without past. What
 * imports propose and exports write.
 */
record Structure(List<Department> departments, List<Position> positions, List<Person> people) {}
