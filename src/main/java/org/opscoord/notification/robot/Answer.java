package org.opscoord.notification.robot;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a platform answered.
 *
 * @param body its beginning
 * @param retryAfter how long it wants to be left alone, null when it does not say
 */
record Answer(int status, String body, @Nullable Duration retryAfter) {}
