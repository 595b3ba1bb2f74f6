package org.opscoord.calendar;

import java.util.List;
import org.opscoord.engine.Refusal;

/** The files of an import contain mistakes; nothing has been changed. */
public class CalendarImportRefused extends Refusal {

  private final transient List<Problem> mistakes;

  CalendarImportRefused(List<Problem> mistakes) {
    super(Kind.INVALID, "calendar.import.refused", mistakes.size());
    this.mistakes = List.copyOf(mistakes);
  }

  @Override
  public List<Problem> problems() {
    return mistakes;
  }
}
