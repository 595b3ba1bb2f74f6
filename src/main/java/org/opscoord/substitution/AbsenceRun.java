package org.opscoord.substitution;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sees to the absences that have begun or are over since the last run. */
@Component
public class AbsenceRun {

  private static final Logger log = LoggerFactory.getLogger(AbsenceRun.class);

  private final AbsenceRepository absences;
  private final List<AbsenceFollower> followers;
  private final Substitutes substitutes;
  private final Clock clock;

  AbsenceRun(
      AbsenceRepository absences,
      List<AbsenceFollower> followers,
      Substitutes substitutes,
      Clock clock) {
    this.absences = absences;
    this.followers = followers;
    this.substitutes = substitutes;
    this.clock = clock;
  }

  /** What fails for one absence is tried again at the next run, and keeps no other waiting. */
  public void run() {
    absences.toBegin(substitutes.today()).forEach(absence -> orLater(absence, this::begin));
    absences.toClose(substitutes.today()).forEach(absence -> orLater(absence, this::close));
  }

  private void begin(Absence absence) {
    followers.forEach(follower -> follower.begins(absence));
    absences.began(absence.id(), clock.instant());
  }

  private void close(Absence absence) {
    followers.forEach(follower -> follower.ends(absence));
    absences.closed(absence.id(), clock.instant());
  }

  private static void orLater(Absence absence, Consumer<Absence> work) {
    try {
      work.accept(absence);
    } catch (RuntimeException failure) {
      log.error("The absence {} could not be seen to; it is tried again", absence.id(), failure);
    }
  }
}
