package org.opscoord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opscoord.bench.Lines.Answer;

/**
 * Three times as many requests as the product can answer, for {@code bench.overload} seconds: what
 * is refused, what is accepted, and how long it takes until all is as before. Whoever asks lives on
 * the same machine.
 */
class OverloadBench {

  private static final int CLIENTS = 8;
  private static final double WARM_UP = 10;
  private static final double SECONDS = Integer.getInteger("bench.overload", 30);
  private static final int TIMES = 3;
  private static final int MOST_SECONDS_AFTER = 30;
  private static final int REFUSED = 429;
  private static final int WRITTEN = 204;

  @Test
  void threeTimesWhatItCan() throws Exception {
    var server = new Server();
    try (var ours = ArmProcess.yielding("ours", server.database("ours", "ours"))) {
      var number = ours.begin();
      var crowd = new Crowd(ours.port(), number, "qian.duoduo", "Coordinate-2026");
      var before = crowd.atATime(CLIENTS, WARM_UP);
      var normal = crowd.atATime(CLIENTS, WARM_UP);
      var capacity = normal.size() / WARM_UP;
      var pressed = crowd.perSecond(TIMES * capacity, SECONDS);
      var recovery = secondsUntilNormal(crowd, at(normal, WRITTEN, 99));
      var acknowledged = count(before) + count(normal) + count(pressed) + recovery.written();
      long written =
          server
              .in("ours")
              .sql("SELECT count(*) FROM coordination.conversation WHERE case_number = :number")
              .param("number", number)
              .query(Long.class)
              .single();
      assertThat(written).as("what was acknowledged is there").isGreaterThanOrEqualTo(acknowledged);
      assertThat(pressed)
          .filteredOn(answer -> answer.status() == REFUSED)
          .isNotEmpty()
          .allMatch(Answer::saysWhenToComeBack);
      Report.write(
          "overload",
          String.format(
              Locale.ROOT,
              """
              ## More than it can

              Remarks written over HTTP with name and password; capacity %.0f a second with %d at a \
              time. Then %.0f a second for %.0f s, at fixed times, from the same machine, on which the \
              product yields to those who ask.

              | | before | pressed |
              |---|---|---|
              | answered a second | %.0f | %.0f |
              | refused with 429 and Retry-After, %% | 0 | %.0f |
              | p50 of accepted, ms | %.0f | %.0f |
              | p99 of accepted, ms | %.0f | %.0f |
              | p50 of refused, ms | | %.0f |
              | p99 of refused, ms | | %.0f |
              | unanswered | %d | %d |

              Acknowledged and afterwards in the database: %d of %d. As fast as before %d s after.
              """,
              capacity,
              CLIENTS,
              TIMES * capacity,
              SECONDS,
              capacity,
              pressed.stream().filter(it -> it.status() == WRITTEN).count() / SECONDS,
              100.0
                  * pressed.stream().filter(it -> it.status() == REFUSED).count()
                  / pressed.size(),
              at(normal, WRITTEN, 50),
              at(pressed, WRITTEN, 50),
              at(normal, WRITTEN, 99),
              at(pressed, WRITTEN, 99),
              at(pressed, REFUSED, 50),
              at(pressed, REFUSED, 99),
              normal.stream().filter(it -> it.status() == 0).count(),
              pressed.stream().filter(it -> it.status() == 0).count(),
              Math.min(written, acknowledged),
              acknowledged,
              recovery.seconds()));
    }
  }

  private record Recovery(int seconds, long written) {}

  private static Recovery secondsUntilNormal(Crowd crowd, double normal) throws Exception {
    var written = 0L;
    for (var second = 1; second <= MOST_SECONDS_AFTER; second++) {
      var answers = crowd.atATime(CLIENTS, 1);
      written += count(answers);
      if (at(answers, WRITTEN, 95) <= normal) {
        return new Recovery(second, written);
      }
    }
    return new Recovery(MOST_SECONDS_AFTER + 1, written);
  }

  private static long count(List<Answer> answers) {
    return answers.stream().filter(it -> it.status() == WRITTEN).count();
  }

  private static double at(List<Answer> answers, int status, int percent) {
    return Percentile.of(
        answers.stream().filter(it -> it.status() == status).map(Answer::millis).toList(), percent);
  }
}
