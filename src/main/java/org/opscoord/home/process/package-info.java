@NullMarked
package org.opscoord.home.process;

import org.jspecify.annotations.NullMarked;
