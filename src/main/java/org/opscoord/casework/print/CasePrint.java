package org.opscoord.casework.print;

import java.util.List;
import org.opscoord.casework.print.PrintSection.Fact;

/**
 * A case on paper, in the reader's language.
 *
 * @param printed when and for whom, as a sentence
 */
public record CasePrint(
    String number, String title, List<Fact> facts, List<PrintSection> sections, String printed) {

  public CasePrint {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
  }
}
