package org.opscoord.home;

import org.jspecify.annotations.Nullable;

/**
 * A process that the present person may start.
 *
 * @param key the model's id
 * @param name in the language of the installation
 * @param description what it is for, null when its model does not say
 * @param mechanism the mechanism that it belongs to
 */
public record StartableProcess(
    String key, String name, @Nullable String description, Mechanism mechanism) {}
