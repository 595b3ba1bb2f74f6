/**
 * How the engine reads and writes its tables: the same rows as Camunda's own, with fewer questions
 * to the database. Every class here can be left out of {@link org.opscoord.engine.storage.Storage}
 * or {@link org.opscoord.engine.storage.WritesTogether} and the engine works as it is delivered.
 */
@NullMarked
package org.opscoord.engine.storage;

import org.jspecify.annotations.NullMarked;
