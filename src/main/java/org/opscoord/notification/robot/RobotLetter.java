package org.opscoord.notification.robot;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to a group, in the robot's language.
 *
 * @param id the same at every attempt
 * @param kind id of the kind of message
 * @param title one line, as people wrote it: every platform escapes it in its own way
 * @param text the whole message, as people wrote it; may have several lines
 * @param linkText what the link is called
 */
public record RobotLetter(
    String id,
    String kind,
    @Nullable String caseNumber,
    String title,
    String text,
    URI link,
    String linkText,
    Instant createdAt) {}
