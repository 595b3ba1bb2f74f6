/** What {@code bpmn/coordinated-decision.bpmn} calls. */
@NullMarked
package org.opscoord.decision.process;

import org.jspecify.annotations.NullMarked;
