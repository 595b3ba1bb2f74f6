package org.opscoord.casework;

import java.util.Collection;
import java.util.Map;

/** Rooms whose cases can be urgent say how urgent they are. */
public interface CaseUrgency {

  /**
   * Words for the urgent ones among some cases, as message keys; none for those that are not
   * urgent, and for cases of other rooms.
   */
  Map<CaseNumber, String> of(Collection<CaseNumber> numbers);
}
