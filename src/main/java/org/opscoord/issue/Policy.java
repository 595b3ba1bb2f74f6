package org.opscoord.issue;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.opscoord.notification.Notice.Through;

/**
 * What {@code dmn/escalation-policy.dmn} says about a severity at a level.
 *
 * @param level from 1, the department, to 4, the executive on duty
 * @param acknowledgeWithin time until somebody has to take the issue on
 * @param solveWithin time until it has to be solved
 * @param by how people are told that they are called
 * @param repeatEvery time between two calls of the last level
 * @param repeatTimes how often the last level is called again at most
 * @param roundTheClock whether the times run at night too; otherwise they are working time
 */
public record Policy(
    int level,
    Who who,
    Duration acknowledgeWithin,
    Duration solveWithin,
    By by,
    Duration repeatEvery,
    int repeatTimes,
    boolean roundTheClock) {

  /** How people are told, whatever they chose for themselves. */
  public enum By {
    INBOX("inbox", Through.INBOX),
    INBOX_AND_MAIL("inbox-and-mail", Through.INBOX_AND_MAIL);

    private final String word;
    private final Through through;

    By(String word, Through through) {
      this.word = word;
      this.through = through;
    }

    /** The word of the rule table. */
    public String word() {
      return word;
    }

    Through through() {
      return through;
    }

    /**
     * What a word of the rule table means.
     *
     * @throws IllegalArgumentException with a sentence that says what to write, for any other
     */
    public static By of(String word) {
      return Arrays.stream(values())
          .filter(by -> by.word.equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "escalation-policy has the channel \"%s\"; write %s."
                          .formatted(
                              word,
                              Arrays.stream(values())
                                  .map(By::word)
                                  .collect(Collectors.joining(" or ")))));
    }
  }

  /** Who is called at a level. */
  public enum Who {
    /** Whoever is on duty for the department. */
    OWNER,
    HEAD,
    /** The coordinators, with the departments concerned. */
    COORDINATOR,
    /** The executive on duty. */
    EXECUTIVE
  }
}
