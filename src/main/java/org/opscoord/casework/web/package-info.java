/** Cases over HTTP. */
@NullMarked
package org.opscoord.casework.web;

import org.jspecify.annotations.NullMarked;
