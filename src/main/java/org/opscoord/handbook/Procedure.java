package org.opscoord.handbook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process as people read it.
 *
 * @param tag the version as its owner wrote it; null when nothing was written
 * @param accountable who answers for it, as the model says; the lead where it says nothing
 * @param steps in the order of the model
 */
public record Procedure(
    String process,
    int version,
    @Nullable String tag,
    Instant deployedAt,
    String name,
    String purpose,
    Party accountable,
    List<Step> steps) {

  /** What kind of step it is. */
  public enum Kind {
    START,
    TASK,
    RULES,
    CALL,
    AUTOMATIC,
    CHOICE,
    WAIT,
    END;

    /** The word in catalogues. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A step.
   *
   * @param owner who does it; null where nobody has to do anything
   * @param deadline by when, in words; null without one
   * @param form key of its form; null without one
   * @param table key of the rule table that it asks; null without one
   * @param calls key of the process that it calls; null without one
   * @param late what happens when time runs out, as the model draws it
   * @param next what comes after it
   * @param consulted who is asked before it is done
   * @param informed who hears of it
   */
  public record Step(
      String id,
      Kind kind,
      String name,
      String purpose,
      @Nullable Party owner,
      @Nullable String deadline,
      @Nullable String form,
      @Nullable String table,
      @Nullable String calls,
      List<Late> late,
      List<String> next,
      List<Party> consulted,
      List<Party> informed) {}

  /** What happens when time runs out. */
  public record Late(String name, String purpose) {}

  /** What people do, in order. */
  public List<Step> tasks() {
    return steps.stream().filter(step -> step.kind() == Kind.TASK).toList();
  }

  /** Where the version of it stands, for addresses. */
  public String address() {
    return "/handbook/" + process + "/" + version;
  }

  Optional<Step> step(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }
}
