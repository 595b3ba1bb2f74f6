/** Deploys the shipped models, forms and rule tables, and reads them in either language. */
@NamedInterface("deployment")
@NullMarked
package org.opscoord.engine.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
