/** What {@code bpmn/conflict-mediation.bpmn} calls. */
@NullMarked
package org.opscoord.mediation.process;

import org.jspecify.annotations.NullMarked;
