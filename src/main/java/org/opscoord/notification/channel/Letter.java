package org.opscoord.notification.channel;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.Person;

/**
 * A message in words, ready to go out.
 *
 * @param caseNumber the case that it is about; null when it is about none
 * @param title one line, as people wrote it: every channel escapes it in its own way
 * @param text the whole message, as people wrote it; may have several lines
 * @param link where the reader goes on
 * @param aboutTask whether the link opens a task
 * @param messageId the same at every attempt, in the form of a mail's Message-ID
 */
public record Letter(
    Person reader,
    Locale locale,
    @Nullable String caseNumber,
    String title,
    String text,
    URI link,
    boolean aboutTask,
    String messageId) {}
