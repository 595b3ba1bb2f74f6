/** Duty rosters over HTTP: who is on duty, import and export, swaps. */
@NullMarked
package org.opscoord.duty.web;

import org.jspecify.annotations.NullMarked;
