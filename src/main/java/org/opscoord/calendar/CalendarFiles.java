package org.opscoord.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Imports and exports the calendar. */
@Service
@Transactional
public class CalendarFiles {

  private final CalendarRepository repository;
  private final DaysFile daysFile;
  private final HoursFile hoursFile;
  private final StoredCalendars calendars;
  private final YearsReached yearsReached;

  CalendarFiles(
      CalendarRepository repository,
      DaysFile daysFile,
      HoursFile hoursFile,
      StoredCalendars calendars,
      YearsReached yearsReached) {
    this.repository = repository;
    this.daysFile = daysFile;
    this.hoursFile = hoursFile;
    this.calendars = calendars;
    this.yearsReached = yearsReached;
  }

  /**
   * What an import does, or would do.
   *
   * @param applied whether it has been done
   * @param years whose days it replaces
   * @param days how many days it brings
   * @param hours how many weekly hours of departments it brings
   */
  public record Report(
      boolean applied, Set<Integer> years, int days, int hours, List<CalendarMistake> mistakes) {}

  /** Says what an import would do, with every mistake by file and line; changes nothing. */
  @Transactional(readOnly = true)
  public Report preview(byte @Nullable [] days, byte @Nullable [] hours) {
    var read = read(days, hours);
    return report(false, read);
  }

  /**
   * Replaces the days of the years that {@code days} names, and the hours of all departments when
   * {@code hours} is given. All or nothing.
   *
   * @throws CalendarImportRefused when anything in the files is wrong
   * @throws Refusal when no file is given
   */
  public Report run(byte @Nullable [] days, byte @Nullable [] hours) {
    var read = read(days, hours);
    if (!read.mistakes.isEmpty()) {
      throw new CalendarImportRefused(read.mistakes.problems());
    }
    store(read.days, hours == null ? Optional.empty() : Optional.of(read.hours));
    return report(true, read);
  }

  /** The days of a year, the company's first, as an import takes them. */
  @Transactional(readOnly = true)
  public String exportDays(int year) {
    return CalendarExport.days(
        repository.days().stream().filter(day -> day.date().getYear() == year).toList());
  }

  /** The hours of departments, as an import takes them. */
  @Transactional(readOnly = true)
  public String exportHours() {
    return CalendarExport.hours(repository.hours());
  }

  /** Loads days that the product comes with, unless there are any. */
  void loadWhenEmpty(byte[] days) {
    repository.renew();
    if (repository.days().isEmpty()) {
      store(read(days, null).days, Optional.empty());
    }
  }

  private void store(List<CalendarDay> days, Optional<List<DepartmentHours>> hours) {
    repository.renew();
    if (!days.isEmpty()) {
      repository.replaceDays(years(days), days);
    }
    hours.ifPresent(repository::replaceHours);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            calendars.forget();
            yearsReached.loaded(years(days));
          }
        });
  }

  private Read read(byte @Nullable [] days, byte @Nullable [] hours) {
    if (days == null && hours == null) {
      throw new Refusal(Kind.INVALID, "calendar.import.nothing");
    }
    var mistakes = new CalendarMistakes();
    return new Read(
        days == null ? List.of() : daysFile.read(days, mistakes),
        hours == null ? List.of() : hoursFile.read(hours, mistakes),
        mistakes);
  }

  private static Report report(boolean applied, Read read) {
    return new Report(
        applied, years(read.days), read.days.size(), read.hours.size(), read.mistakes.inOrder());
  }

  private static Set<Integer> years(List<CalendarDay> days) {
    return days.stream()
        .map(CalendarDay::date)
        .map(LocalDate::getYear)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private record Read(
      List<CalendarDay> days, List<DepartmentHours> hours, CalendarMistakes mistakes) {}
}
