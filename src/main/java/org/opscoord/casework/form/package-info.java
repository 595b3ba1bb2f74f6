/** What a Camunda Form asks, and whether an answer to it is acceptable. */
@NullMarked
package org.opscoord.casework.form;

import org.jspecify.annotations.NullMarked;
