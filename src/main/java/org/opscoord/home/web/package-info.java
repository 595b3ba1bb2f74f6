@NullMarked
package org.opscoord.home.web;

import org.jspecify.annotations.NullMarked;
