package org.opscoord.calendar;

/** The working calendars of the company. */
public interface WorkingCalendars {

  /** Hours, holidays and make-up workdays that hold for everybody. */
  WorkingCalendar company();

  /**
   * The company's calendar with the hours and days of a department's own.
   *
   * @param department id of a department; one without exceptions follows the company
   */
  WorkingCalendar ofDepartment(String department);

  /** Every hour of every day, for what cannot wait. */
  WorkingCalendar roundTheClock();
}
