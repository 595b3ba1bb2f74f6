package org.opscoord;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** One embedded PostgreSQL for all tests of a run; a database of its own for each context. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  @Bean
  JdbcConnectionDetails testDatabaseConnection() {
    return connectionDetails(createDatabase());
  }

  /** Creates an empty database and gives its name. */
  public static String createDatabase() {
    var name = "test_" + DATABASES.incrementAndGet();
    try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return name;
  }

  /** How to reach a database of the tests' server. */
  public static JdbcConnectionDetails connectionDetails(String database) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return "postgres";
      }

      @Override
      public String getPassword() {
        return "postgres";
      }

      @Override
      public String getJdbcUrl() {
        return Server.INSTANCE.getJdbcUrl("postgres", database);
      }
    };
  }

  private static final class Server {
    static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        var server =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "400")
                .setRegisterShutdownHook(false)
                .start();
        // After the contexts, which would otherwise wait for a server that is gone.
        SpringApplication.getShutdownHandlers().add(() -> stop(server));
        return server;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
