package org.opscoord.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opscoord.engine.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL of an earlier demo that was killed: the server outlives the application and holds
 * the data directory.
 */
final class LeftOverServer {

  private static final Logger log = LoggerFactory.getLogger(LeftOverServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path pidFile;

  LeftOverServer(Path postgres) {
    this.pidFile = postgres.resolve("postmaster.pid");
  }

  /**
   * Stops the server if there is one. It is asked to finish what it does (a fast shutdown); a pid
   * file whose process is no PostgreSQL belongs to a machine that was switched off.
   *
   * @throws CannotStart when it does not stop
   */
  void stop() {
    var server = find();
    if (server.isEmpty()) {
      return;
    }
    var pid = server.get().pid();
    log.info("Stopping the database server {} that an earlier demo left behind", pid);
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
      server.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException failure) {
      throw stubborn(pid);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw stubborn(pid);
    }
  }

  private Optional<ProcessHandle> find() {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(
              handle -> handle.info().command().filter(it -> it.contains("postgres")).isPresent());
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
      return Optional.empty();
    }
  }

  private static CannotStart stubborn(long pid) {
    return new CannotStart(
        "The database server of an earlier demo (process %d) does not stop.".formatted(pid),
        "Stop that process and start again.");
  }
}
