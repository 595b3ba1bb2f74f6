package org.opscoord.engine.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine's tables are kept.
 *
 * @param spareIndexes whether indexes that no question of the product needs are taken away; {@code
 *     false} puts them back, as before a move to another engine
 * @param spareConstraints the same of foreign keys that say what others say already
 * @param rememberDefinitions whether what is deployed is kept in memory until triggers on its
 *     tables say that it has changed; {@code false} takes those away
 */
@ConfigurationProperties("opscoord.storage")
record StorageSettings(
    @DefaultValue("true") boolean spareIndexes,
    @DefaultValue("true") boolean spareConstraints,
    @DefaultValue("true") boolean rememberDefinitions) {}
