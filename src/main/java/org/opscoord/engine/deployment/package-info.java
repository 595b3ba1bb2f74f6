/** Deploys the shipped models, forms and rule tables, in the language of the installation. */
@NullMarked
package org.opscoord.engine.deployment;

import org.jspecify.annotations.NullMarked;
