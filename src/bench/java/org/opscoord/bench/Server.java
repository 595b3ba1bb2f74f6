package org.opscoord.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one PostgreSQL of a run, as durable as in earnest, and what it says of its work. Only one arm
 * works at a time, so that what is counted of the whole server is that arm's.
 */
final class Server {

  private static final long TICKS_PER_SECOND = 100;
  private static final long LOOK_MILLIS = 50;
  private static final long HEARD_OF_MILLIS = 1_000;
  private static final long ENDED_MILLIS = 1_000;

  /** Whether the server keeps what each statement costs, which costs a little itself. */
  private static final boolean PROFILES = Boolean.getBoolean("bench.profile");

  private static final String PREPARED = "prepared_";

  private static @Nullable EmbeddedPostgres running;
  private static final Map<String, Object> PREPARING = new ConcurrentHashMap<>();
  private static final Set<String> ENGINES_PREPARED = ConcurrentHashMap.newKeySet();

  private final EmbeddedPostgres postgres;
  private final JdbcClient jdbc;

  /** Starts it, unless a part of the run before this one has; it ends with the run. */
  Server() throws IOException {
    postgres = running();
    jdbc = JdbcClient.create(postgres.getPostgresDatabase());
  }

  private static synchronized EmbeddedPostgres running() throws IOException {
    if (running == null) {
      running = start();
    }
    return running;
  }

  private static EmbeddedPostgres start() throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "200")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("max_wal_size", "32GB")
            .setServerConfig("checkpoint_timeout", "1h")
            .setServerConfig("jit", "off");
    if (PROFILES) {
      builder
          .setServerConfig("shared_preload_libraries", "pg_stat_statements")
          .setServerConfig("pg_stat_statements.track_planning", "on");
    }
    var started = builder.start();
    if (PROFILES) {
      JdbcClient.create(started.getPostgresDatabase())
          .sql("CREATE EXTENSION pg_stat_statements")
          .update();
    }
    return started;
  }

  /** What the server has done so far. */
  record Done(
      long commits,
      long inserted,
      long updated,
      long deleted,
      long walRecords,
      long walBytes,
      long walPages) {

    Done since(Done before) {
      return new Done(
          commits - before.commits,
          inserted - before.inserted,
          updated - before.updated,
          deleted - before.deleted,
          walRecords - before.walRecords,
          walBytes - before.walBytes,
          walPages - before.walPages);
    }
  }

  /** Makes an empty database and gives its address. */
  String database(String name) {
    return create(name, "template0 LC_COLLATE 'C' LC_CTYPE 'C'");
  }

  /**
   * Makes a database in which an engine, stock or ours, has started once, has its tables, models
   * and people, and has done nothing yet; gives its address. All of an engine are copies of one,
   * made without a checkpoint. The start leaves an archive of its classes to those that follow.
   */
  String database(String name, String engine) throws IOException {
    synchronized (PREPARING.computeIfAbsent(engine, key -> new Object())) {
      var prepared = PREPARED + engine;
      if (ENGINES_PREPARED.add(engine)) {
        ArmProcess.leavingClasses(engine, database(prepared)).close();
      }
      return create(name, prepared);
    }
  }

  /**
   * Ends a database that is played in no more, so that it is not tidied up meanwhile either. It
   * takes a checkpoint.
   */
  void drop(String database) {
    jdbc.sql("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)").update();
  }

  /** Takes the place of what an earlier part of the run called the same. */
  private String create(String name, String template) {
    drop(name);
    jdbc.sql("CREATE DATABASE " + name + " TEMPLATE " + template).update();
    return postgres.getJdbcUrl("postgres", name);
  }

  /** Asks and writes in a database directly. */
  JdbcClient in(String database) {
    return JdbcClient.create(postgres.getDatabase("postgres", database));
  }

  /**
   * What has been done in a database by sessions that have ended or have been told to report it;
   * see {@link Sessions}.
   */
  Done done(String database) {
    return jdbc.sql(
            """
            SELECT d.xact_commit, d.tup_inserted, d.tup_updated, d.tup_deleted,
                   w.wal_records, w.wal_bytes::bigint AS wal_bytes, w.wal_fpi
              FROM pg_stat_database d, pg_stat_wal w WHERE d.datname = :database
            """)
        .param("database", database)
        .query(
            (row, index) ->
                new Done(
                    row.getLong("xact_commit"),
                    row.getLong("tup_inserted"),
                    row.getLong("tup_updated"),
                    row.getLong("tup_deleted"),
                    row.getLong("wal_records"),
                    row.getLong("wal_bytes"),
                    row.getLong("wal_fpi")))
        .single();
  }

  /** Waits until sessions with a database have ended, which are told to, so that they report. */
  void awaitEnded(String database) throws InterruptedException {
    var begin = System.nanoTime();
    while (hasSessions(database) && System.nanoTime() - begin < ENDED_MILLIS * 1_000_000) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private boolean hasSessions(String database) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = :database)")
        .param("database", database)
        .query(Boolean.class)
        .single();
  }

  /** Bytes of a database on disk. */
  long size(String database) {
    return jdbc.sql("SELECT pg_database_size(:database)")
        .param("database", database)
        .query(Long.class)
        .single();
  }

  /** Ends what was put off, so that it does not fall into what is measured next. */
  void settle() {
    jdbc.sql("CHECKPOINT").update();
  }

  /**
   * Lets tables be vacuumed and analysed as they need it, or not, so that it does not fall now into
   * what one arm does and now into what another does; whatever is under way is waited for.
   */
  void tidiesUp(boolean goesOn) throws InterruptedException {
    jdbc.sql("ALTER SYSTEM SET autovacuum = " + (goesOn ? "on" : "off")).update();
    jdbc.sql("SELECT pg_reload_conf()").query().singleValue();
    if (!goesOn) {
      // Whoever has not heard of it yet may just begin.
      Thread.sleep(HEARD_OF_MILLIS);
    }
    while (!goesOn && isTidyingUp()) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Vacuums and analyses what has changed in a database, once. */
  void tidyUp(String database) {
    var jdbc = in(database);
    jdbc.sql(
            """
            SELECT relid::regclass::text FROM pg_stat_user_tables
             WHERE n_mod_since_analyze > 0 OR n_dead_tup > 0
            """)
        .query(String.class)
        .list()
        .forEach(table -> jdbc.sql("VACUUM (ANALYZE) " + table).update());
  }

  private boolean isTidyingUp() {
    return jdbc.sql(
            """
            SELECT current_setting('autovacuum') = 'on'
                OR EXISTS (SELECT FROM pg_stat_activity WHERE backend_type = 'autovacuum worker')
            """)
        .query(Boolean.class)
        .single();
  }

  /** Begins anew to keep what statements cost, where it is kept. */
  void forgetStatements() {
    if (PROFILES) {
      jdbc.sql("SELECT pg_stat_statements_reset()").query().listOfRows();
    }
  }

  /** The dearest statements since they were forgotten, dearest first; times in milliseconds. */
  List<String> dearestStatements(String database) {
    return !PROFILES
        ? List.of()
        : jdbc.sql(
                """
                SELECT format('%9s ms planned %s in %s, done %s in %s: %s',
                              round((total_plan_time + total_exec_time)::numeric, 1), plans,
                              round(total_plan_time::numeric, 1), calls,
                              round(total_exec_time::numeric, 1),
                              left(regexp_replace(query, '\\s+', ' ', 'g'), 400))
                  FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
                 WHERE d.datname = :database
                 ORDER BY total_plan_time + total_exec_time DESC
                """)
            .param("database", database)
            .query(String.class)
            .list();
  }

  /** What matters for a comparison, as the server says it. */
  Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    jdbc.sql(
            """
            SELECT name, current_setting(name) AS value FROM pg_settings
             WHERE name IN ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes',
                            'wal_sync_method', 'shared_buffers', 'max_wal_size', 'autovacuum')
             ORDER BY name
            """)
        .query((row, index) -> settings.put(row.getString("name"), row.getString("value")))
        .list();
    return settings;
  }

  /** Processor time of the server so far, its sessions included. */
  double cpuMillis() {
    try (var processes = Files.list(Path.of("/proc"))) {
      var ticks =
          processes
              .filter(process -> process.getFileName().toString().matches("\\d+"))
              .mapToLong(Server::ticks)
              .sum();
      return ticks * 1000.0 / TICKS_PER_SECOND;
    } catch (IOException elsewhere) {
      return 0;
    }
  }

  private static long ticks(Path process) {
    try {
      var text = Files.readString(process.resolve("stat"));
      if (!text.contains("(postgres)")) {
        return 0;
      }
      var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      // utime and stime, and those of children that have ended.
      return Long.parseLong(fields[11])
          + Long.parseLong(fields[12])
          + Long.parseLong(fields[13])
          + Long.parseLong(fields[14]);
    } catch (IOException ended) {
      return 0;
    }
  }
}
