package org.opscoord.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Something that a person may not do, or did wrong. Carries a key of {@code i18n/<room>} and its
 * arguments instead of a sentence, so that the person reads it in their own language.
 *
 * <p>Rooms subclass it with names that state facts, for example {@code VoteAfterDecision}.
 */
public class Refusal extends RuntimeException {

  /** What kind of mistake it is; decides the HTTP status. */
  public enum Kind {
    /** The request makes no sense as it is: 400. */
    INVALID,
    /** Nobody knows who asks: 401. */
    UNAUTHENTICATED,
    /** The person has no right to it: 403. */
    FORBIDDEN,
    /** There is no such thing, or the person may not know of it: 404. */
    UNKNOWN,
    /** It came too late, or twice: 409. */
    CONFLICT,
    /** Too often in too short a time: 429. */
    TOO_OFTEN
  }

  private final Kind kind;
  private final String messageKey;
  private final transient List<Object> arguments;

  public Refusal(Kind kind, String messageKey, Object... arguments) {
    super(messageKey + Arrays.toString(arguments));
    this.kind = kind;
    this.messageKey = messageKey;
    this.arguments = List.of(arguments);
  }

  public Kind kind() {
    return kind;
  }

  /** Key in {@code i18n/<room>*.properties}. */
  public String messageKey() {
    return messageKey;
  }

  /** Arguments of the message, in the order of its placeholders. */
  public List<Object> arguments() {
    return arguments;
  }

  /**
   * Single mistakes behind this refusal, for example one for each wrong field of a form; empty when
   * the message says it all.
   */
  public List<Problem> problems() {
    return List.of();
  }

  /**
   * One mistake at one place.
   *
   * @param where the field, line or column it concerns, as the person knows it
   * @param messageKey key in {@code i18n/<room>*.properties}
   * @param arguments arguments of the message
   */
  public record Problem(String where, String messageKey, List<Object> arguments) {
    public static Problem of(String where, String messageKey, Object... arguments) {
      return new Problem(where, messageKey, List.of(arguments));
    }
  }
}
