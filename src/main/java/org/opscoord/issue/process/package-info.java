/** What {@code bpmn/issue-escalation.bpmn} calls. */
@NullMarked
package org.opscoord.issue.process;

import org.jspecify.annotations.NullMarked;
