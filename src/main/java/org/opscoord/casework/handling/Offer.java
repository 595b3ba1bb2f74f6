package org.opscoord.casework.handling;

import java.util.List;

/**
 * What somebody may do to a task now, and what has to be said with it.
 *
 * @param reason whether a reason has to be given
 * @param people the people that it may concern, one of whom has to be named; empty when none
 * @param targets the places that it may lead to, one of which has to be named; empty when none
 */
public record Offer(HandlingKind kind, boolean reason, List<Choice> people, List<Choice> targets) {

  public Offer {
    people = List.copyOf(people);
    targets = List.copyOf(targets);
  }

  /**
   * One of several.
   *
   * @param label as people know it
   */
  public record Choice(String id, String label) {}
}
