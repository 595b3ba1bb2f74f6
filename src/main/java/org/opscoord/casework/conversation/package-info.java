/** What people say to each other about a case: comments, copies, urging. */
@NullMarked
@NamedInterface("conversation")
package org.opscoord.casework.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
