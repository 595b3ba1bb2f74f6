package org.opscoord.casework.handling;

import java.util.Optional;
import java.util.Set;
import org.opscoord.directory.Person;

/**
 * One kind of handling. Rights are checked and refused here; that a request is done once, and what
 * is written of it, is seen to by {@link Handlings}.
 */
public interface Handler {

  HandlingKind kind();

  /** The words of {@link HandlingWords} that it knows besides {@value HandlingWords#OFF}. */
  Set<String> words();

  /** What the person may ask for now; empty when nothing. Must not change anything. */
  Optional<Offer> offer(HeldTask task, Person person);

  /**
   * Does it, in the running transaction. Called only when {@link #offer} made an offer in the same
   * transaction and the request has all that the offer asks for.
   *
   * @return what is said of it
   * @throws org.opscoord.engine.Refusal when what was asked for is not possible
   */
  Handled handle(HeldTask task, Person person, HandlingRequest request);
}
