package org.opscoord.kpi.overview;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opscoord.kpi.indicator.IndicatorReaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who look at figures that there is something new, whichever node recorded it. One
 * query serves everybody who looks at this node; nothing is asked while nobody does. What is told
 * is a mark of the database, so that whoever comes again after a break learns what they missed.
 */
@Component
public class FigureWatch {

  private static final Logger LOG = LoggerFactory.getLogger(FigureWatch.class);
  private static final Duration SPEAKS_AT_LEAST = Duration.ofSeconds(20);

  private final OverviewRepository repository;
  private final IndicatorReaders readers;
  private final Settings settings;
  private final Map<Watcher, Told> watchers = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "figure-watch");
            thread.setDaemon(true);
            return thread;
          });

  FigureWatch(OverviewRepository repository, IndicatorReaders readers, Settings settings) {
    this.repository = repository;
    this.readers = readers;
    this.settings = settings;
    var every = settings.every().toMillis();
    clock.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  /**
   * How pages with figures are kept up to date.
   *
   * @param every how often the database is asked, once for everybody who looks
   * @param connection how long a connection lives; rights are checked with each
   */
  @ConfigurationProperties("opscoord.kpi.live")
  public record Settings(
      @DefaultValue("5s") Duration every, @DefaultValue("10m") Duration connection) {}

  /** Somebody who looks. Calls come from one thread, one after another. */
  public interface Watcher {

    /**
     * @param news whether something is new; otherwise only that the connection lives
     */
    void told(String mark, boolean news);

    /** Nothing more will come. */
    void over();
  }

  private record Told(String mark, long atNanos) {}

  /** How long a connection should live, in milliseconds. */
  public long connectionMillis() {
    return settings.connection().toMillis();
  }

  /**
   * Begins to tell the person acting now.
   *
   * @param seen the mark that they were told last; null when they have just loaded the page
   * @throws org.opscoord.engine.Refusal when they may read no figures
   */
  public void begin(Watcher watcher, @Nullable String seen) {
    readers.scope();
    var mark = repository.mark();
    watchers.put(watcher, new Told(mark, System.nanoTime()));
    watcher.told(mark, seen != null && !Objects.equals(seen, mark));
  }

  /** Ends it; does nothing the second time. */
  public void end(Watcher watcher) {
    watchers.remove(watcher);
  }

  /** Connections that stay open would hold up the end of the node. */
  @EventListener
  void closing(ContextClosedEvent closing) {
    List.copyOf(watchers.keySet()).forEach(Watcher::over);
    watchers.clear();
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }

  private void look() {
    if (watchers.isEmpty()) {
      return;
    }
    try {
      var mark = repository.mark();
      var now = System.nanoTime();
      Map.copyOf(watchers)
          .forEach(
              (watcher, told) -> {
                var news = !told.mark().equals(mark);
                if (news || now - told.atNanos() > SPEAKS_AT_LEAST.toNanos()) {
                  watchers.computeIfPresent(watcher, (same, before) -> new Told(mark, now));
                  watcher.told(mark, news);
                }
              });
    } catch (RuntimeException failure) {
      LOG.warn("Figures could not be looked at, and will be again: {}", failure.getMessage());
    }
  }
}
