package org.opscoord.issue.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.opscoord.calendar.WorkingCalendar;
import org.opscoord.engine.ModelBean;
import org.opscoord.issue.IssueSettings;

/**
 * How long an issue waits, counted from now in the company's working time. Public, because
 * expressions only reach public classes.
 */
@ModelBean("issueWaits")
public class IssueWaits {

  private final IssueSettings settings;
  private final WorkingCalendar calendar;
  private final Clock clock;

  IssueWaits(IssueSettings settings, WorkingCalendar calendar, Clock clock) {
    this.settings = settings;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** By when the reporter has to answer a question. */
  public Date answerBy() {
    return after(settings.answerWithin());
  }

  /** By when the reporter has to say whether it is solved. */
  public Date verifyBy() {
    return after(settings.verifyWithin());
  }

  /** By when what must be learned is to be written down. */
  public Date learnBy() {
    return after(settings.learnWithin());
  }

  /** By when what may be learned can be written down. */
  public Date offerLearningBy() {
    return after(settings.offerLearningWithin());
  }

  private Date after(Duration time) {
    return Date.from(calendar.after(clock.instant(), time));
  }
}
