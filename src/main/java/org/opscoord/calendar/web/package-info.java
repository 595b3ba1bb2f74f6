/** The calendar over HTTP. */
@NullMarked
package org.opscoord.calendar.web;

import org.jspecify.annotations.NullMarked;
