/** How cells of rule tables are evaluated: as Camunda does, with less work for each cell. */
@NullMarked
package org.opscoord.engine.rules;

import org.jspecify.annotations.NullMarked;
