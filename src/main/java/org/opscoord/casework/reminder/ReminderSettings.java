package org.opscoord.casework.reminder;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for all processes that say nothing of their own, in the words of {@link
 * ReminderWords}.
 *
 * @param every how often the sweeper looks for tasks of which people are to be told
 * @throws IllegalArgumentException with a sentence that says what to set, for unreadable words
 */
@ConfigurationProperties("opscoord.reminders")
public record ReminderSettings(
    @DefaultValue("PT30S") Duration every,
    @DefaultValue("50,90") String percents,
    @DefaultValue("3") String overdueRepeats,
    @DefaultValue("severity=S1") String roundTheClockWhen) {

  public ReminderSettings {
    new ReminderWords(
            Map.of(
                "reminders", percents,
                "overdueRepeats", overdueRepeats,
                "roundTheClockWhen", roundTheClockWhen))
        .mistake()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "opscoord.reminders: the value for %s cannot be read; write for example 50,90 or"
                          .formatted(name)
                      + " off, 3 or off, severity=S1.");
            });
  }

  /** The company's words. */
  public ReminderWords words() {
    return new ReminderWords(
        Map.of(
            "reminders", percents,
            "overdueRepeats", overdueRepeats,
            "roundTheClockWhen", roundTheClockWhen));
  }
}
