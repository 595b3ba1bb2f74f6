/** What the model of a review calls and asks. */
@NullMarked
package org.opscoord.review.process;

import org.jspecify.annotations.NullMarked;
