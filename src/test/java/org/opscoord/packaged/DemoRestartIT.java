package org.opscoord.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a newcomer runs it, killed in the middle of its work. */
class DemoRestartIT {

  private static final String DEMO_PASSWORD = "Coordinate-2026";
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
    var port = freePort();
    var first = start(port, "first.log");
    awaitReady(port, first, "first.log");
    var started =
        send(port, "/engine-rest/process-definition/key/coordinated-decision/submit-form", REQUEST);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
    var found = NUMBER.matcher(started.body());
    assertThat(found.find()).isTrue();
    first.destroyForcibly();
    assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();

    var second = start(port, "second.log");
    try {
      awaitReady(port, second, "second.log");
      var survived = send(port, "/api/cases/" + found.group(), null);
      assertThat(survived.statusCode()).isEqualTo(200);
      assertThat(survived.body()).contains("Does it survive?");

      var samePort = start(port, "third.log");
      assertThat(samePort.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(samePort.exitValue()).isNotZero();
      assertThat(log("third.log")).contains("is in use").doesNotContain("\tat ");

      var sameFolder = start(freePort(), "fourth.log");
      assertThat(sameFolder.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(sameFolder.exitValue()).isNotZero();
      assertThat(log("fourth.log")).contains("Another demo is running").doesNotContain("\tat ");
    } finally {
      second.destroy();
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void awaitReady(int port, Process demo, String log) {
    await()
        .atMost(Duration.ofSeconds(120))
        .ignoreExceptions()
        .failFast(() -> assertThat(demo.isAlive()).as(log(log)).isTrue())
        .until(() -> isReady(port));
  }

  /** Asked by nobody: a password that is not known yet would count as a wrong one. */
  private static boolean isReady(int port) throws Exception {
    var readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    return HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
            .statusCode()
        == 200;
  }

  private static HttpResponse<String> send(int port, String path, String body) throws Exception {
    var credentials = ("qian.duoduo:" + DEMO_PASSWORD).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
            .header("Content-Type", "application/json");
    if (body != null) {
      request.POST(BodyPublishers.ofString(body));
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private Process start(int port, String log) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx1g",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.opscoord.OperationsApplication"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(log).toFile());
    builder.environment().put("SPRING_PROFILES_ACTIVE", "demo");
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    return builder.start();
  }

  private String log(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
