package org.opscoord.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.opscoord.engine.CannotStart;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's own PostgreSQL, as durable as one in earnest: nothing acknowledged is lost. */
@Component
@Profile("demo")
class DemoDatabase implements JdbcConnectionDetails, AutoCloseable {

  private static final String OWNER = "postgres";

  private final DataDirectory data;
  private final EmbeddedPostgres server;

  DemoDatabase(DemoSettings settings, DemoAddress address) {
    address.check();
    data = DataDirectory.take(settings.dataDirectory());
    new LeftOverServer(data.postgres()).stop();
    server = start(data);
  }

  private static EmbeddedPostgres start(DataDirectory data) {
    try {
      return EmbeddedPostgres.builder()
          .setDataDirectory(data.postgres().toAbsolutePath())
          .setCleanDataDirectory(false)
          .setPGStartupWait(Duration.ofSeconds(60))
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .setServerConfig("listen_addresses", "localhost")
          .start();
    } catch (IOException | IllegalStateException failure) {
      throw new CannotStart(
          "The demo's database did not start: " + failure.getMessage() + ".",
          "Look at the messages above. If its data are damaged, move the folder %s away."
              .formatted(data.postgres().toAbsolutePath().getParent()));
    }
  }

  @Override
  public String getUsername() {
    return OWNER;
  }

  @Override
  public String getPassword() {
    return OWNER;
  }

  @Override
  public String getJdbcUrl() {
    return server.getJdbcUrl(OWNER, OWNER);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      data.close();
    }
  }
}
