/**
 * How much the product does beside plain Camunda. Each arm runs in a virtual machine of its own, on
 * a database of its own of one server, and plays the same cases through the engine's services.
 */
@NullMarked
package org.opscoord.bench;

import org.jspecify.annotations.NullMarked;
