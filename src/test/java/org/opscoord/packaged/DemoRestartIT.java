package org.opscoord.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a newcomer runs it, killed in the middle of its work. */
class DemoRestartIT {

  private static final Pattern NUMBER = Pattern.compile("DEC-\\d{4}-\\d{4}");

  private static final String REQUEST =
      """
      {"variables": {
        "title": {"value": "Does it survive?"}, "background": {"value": "The power fails."},
        "desiredOutcome": {"value": "Nothing is lost."}, "category": {"value": "process"},
        "amount": {"value": 1000}, "impact": {"value": 2}, "urgency": {"value": "normal"},
        "neededBy": {"value": "2099-12-31"}}}
      """;

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereAfterAKillAndASecondDemoIsTurnedAway() throws Exception {
    var demos = new DemoProcess(folder);
    var port = DemoProcess.freePort();
    var first = demos.start(port, "first.log", Map.of());
    demos.awaitReady(port, first, "first.log");
    var started =
        demos.send(
            port, "/engine-rest/process-definition/key/coordinated-decision/submit-form", REQUEST);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
    var found = NUMBER.matcher(started.body());
    assertThat(found.find()).isTrue();
    first.destroyForcibly();
    assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();

    var second = demos.start(port, "second.log", Map.of());
    try {
      demos.awaitReady(port, second, "second.log");
      var survived = demos.send(port, "/api/cases/" + found.group(), null);
      assertThat(survived.statusCode()).isEqualTo(200);
      assertThat(survived.body()).contains("Does it survive?");

      var samePort = demos.start(port, "third.log", Map.of());
      assertThat(samePort.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(samePort.exitValue()).isNotZero();
      assertThat(demos.log("third.log")).contains("is in use").doesNotContain("\tat ");

      var sameFolder = demos.start(DemoProcess.freePort(), "fourth.log", Map.of());
      assertThat(sameFolder.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(sameFolder.exitValue()).isNotZero();
      assertThat(demos.log("fourth.log"))
          .contains("Another demo is running")
          .doesNotContain("\tat ");
    } finally {
      second.destroy();
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }
}
