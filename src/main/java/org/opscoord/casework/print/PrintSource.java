package org.opscoord.casework.print;

import java.util.List;
import java.util.Locale;
import org.opscoord.casework.CaseFile;

/** Rooms say here what of theirs belongs on paper. */
public interface PrintSource {

  /**
   * What there is to say of a case to somebody who may see it; nothing for cases of other rooms.
   *
   * @param reader the language of the labels
   */
  List<PrintSection> of(CaseFile file, Locale reader);
}
