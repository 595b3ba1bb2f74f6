package org.opscoord.directory;

import java.util.Optional;

/** Who is acting right now: the person behind the present HTTP request or engine command. */
public interface CurrentPerson {

  /** Empty when the product acts by itself, for example on a timer. */
  Optional<PersonId> id();
}
