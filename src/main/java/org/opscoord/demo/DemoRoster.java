package org.opscoord.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opscoord.duty.DutyPlan;
import org.opscoord.duty.Roster;
import org.opscoord.duty.RosterFile;
import org.opscoord.duty.RosterImport;
import org.opscoord.engine.ProductSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Duty in the demo company, so that somebody is on duty on whatever day the demo runs. {@code
 * demo/duty-roster.csv} says who takes turns; each stands a week, from Monday to Monday.
 */
@Component
public class DemoRoster {

  private static final LocalTime HANDOVER = LocalTime.of(9, 0);
  private static final LocalDateTime SOME_MONDAY = LocalDateTime.of(2024, 1, 1, 9, 0);
  private static final int WEEKS = 8;

  private final DutyPlan plan;
  private final RosterImport rosterImport;
  private final ProductSettings settings;
  private final Clock clock;

  DemoRoster(DutyPlan plan, RosterImport rosterImport, ProductSettings settings, Clock clock) {
    this.plan = plan;
    this.rosterImport = rosterImport;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Plans the weeks to come that are not planned yet; leaves what is planned, swaps included. Does
   * nothing when somebody has tried a company of their own, in which these people are not.
   */
  @Transactional
  public void load() {
    var lines =
        turns().entrySet().stream().flatMap(it -> lines(it.getKey(), it.getValue())).toList();
    var text = "roster,person,from,until\n" + String.join("\n", lines);
    var file = new RosterFile(text.getBytes(StandardCharsets.UTF_8), null, false);
    if (!lines.isEmpty() && rosterImport.preview(file).mistakes().isEmpty()) {
      rosterImport.run(file);
    }
  }

  private Stream<String> lines(Roster roster, List<String> people) {
    var now = LocalDateTime.ofInstant(clock.instant(), settings.zone());
    var first =
        now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(HANDOVER).minusWeeks(1);
    var planned =
        plan.lastEnd(roster)
            .map(end -> LocalDateTime.ofInstant(end, settings.zone()))
            .orElse(first);
    return Stream.iterate(first, week -> week.plusWeeks(1))
        .limit(WEEKS + 1)
        .filter(week -> !week.isBefore(planned))
        .map(
            week ->
                "%s,%s,%s,%s"
                    .formatted(
                        roster,
                        people.get((int) turn(week, people.size())),
                        week,
                        week.plusWeeks(1)));
  }

  private static long turn(LocalDateTime week, int people) {
    return Math.floorMod(ChronoUnit.WEEKS.between(SOME_MONDAY, week), (long) people);
  }

  private static Map<Roster, List<String>> turns() {
    try {
      return new ClassPathResource("demo/duty-roster.csv")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .collect(
              Collectors.groupingBy(
                  cells -> new Roster(cells[0]),
                  TreeMap::new,
                  Collectors.mapping(cells -> cells[1], Collectors.toList())));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
