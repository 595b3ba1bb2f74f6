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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Demos as processes of their own, all with their data in one folder. */
final class DemoProcess {

  private static final String PASSWORD = "Coordinate-2026";

  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  DemoProcess(Path folder) {
    this.folder = folder;
  }

  Process start(int port, String log, Map<String, String> settings) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx1g",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.opscoord.OperationsApplication"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(log).toFile());
    builder.environment().put("SPRING_PROFILES_ACTIVE", "demo");
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().putAll(settings);
    return builder.start();
  }

  void awaitReady(int port, Process demo, String log) {
    await()
        .atMost(Duration.ofMinutes(5))
        .ignoreExceptions()
        .failFast(() -> assertThat(demo.isAlive()).as(log(log)).isTrue())
        .until(() -> isReady(port));
  }

  /** Asked by nobody: a password that is not known yet would count as a wrong one. */
  private boolean isReady(int port) throws Exception {
    var readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    return client
            .send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
            .statusCode()
        == 200;
  }

  /** As Qian Duoduo of sales; a body is posted. */
  HttpResponse<String> send(int port, String path, @Nullable String body) throws Exception {
    var credentials = ("qian.duoduo:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
            .header("Content-Type", "application/json");
    if (body != null) {
      request.POST(BodyPublishers.ofString(body));
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  String log(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
