/** The directory over HTTP: looking people up, import and export. */
@NullMarked
package org.opscoord.directory.web;

import org.jspecify.annotations.NullMarked;
