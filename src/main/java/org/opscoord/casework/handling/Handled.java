package org.opscoord.casework.handling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;

/**
 * What was done.
 *
 * @param other whom it concerns first, for example the new holder; null for nobody
 * @param told everybody who is told of it; whoever did it is left out later
 */
public record Handled(@Nullable PersonId other, List<PersonId> told) {

  public Handled {
    told = List.copyOf(told);
  }

  /** Done, and that person is told. */
  public static Handled with(PersonId other) {
    return new Handled(other, List.of(other));
  }
}
