/** What {@code bpmn/action-item.bpmn} calls. */
@NullMarked
package org.opscoord.action.process;

import org.jspecify.annotations.NullMarked;
