package org.opscoord.notification;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.opscoord.directory.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who look at their inbox how many messages are unread, whichever node wrote them. One
 * query serves everybody who looks at this node; nothing is asked while nobody does.
 */
@Component
public class UnreadWatch {

  private static final Logger LOG = LoggerFactory.getLogger(UnreadWatch.class);

  /** Silence that proxies and browsers take for a dead connection is longer than that. */
  private static final int SILENT_LOOKS = 7;

  private final NotificationRepository repository;
  private final Reader reader;
  private final LiveInboxSettings settings;
  private final Map<Watcher, Seen> watchers = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "unread-watch");
            thread.setDaemon(true);
            return thread;
          });

  UnreadWatch(NotificationRepository repository, Reader reader, LiveInboxSettings settings) {
    this.repository = repository;
    this.reader = reader;
    this.settings = settings;
    clock.scheduleWithFixedDelay(
        this::look,
        settings.every().toMillis(),
        settings.every().toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /** Somebody who looks. Calls come from one thread, one after another. */
  public interface Watcher {

    /** That many are unread; also said again from time to time while nothing changes. */
    void unread(long messages);

    /** Nothing more will come. */
    void over();
  }

  private record Seen(PersonId person, long unread, int looksAgo) {}

  /** How long a connection should live, in milliseconds. */
  public long connectionMillis() {
    return settings.connection().toMillis();
  }

  /**
   * Begins to tell the person acting now, with the present number first.
   *
   * @throws InboxNeedsPerson when nobody of the directory is acting
   */
  public void begin(Watcher watcher) {
    var person = reader.require().id();
    var unread = repository.unread(List.of(person)).getOrDefault(person, 0L);
    watchers.put(watcher, new Seen(person, unread, 0));
    watcher.unread(unread);
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
    try {
      var people = watchers.values().stream().map(Seen::person).distinct().toList();
      if (!people.isEmpty()) {
        tell(repository.unread(people));
      }
    } catch (RuntimeException failure) {
      LOG.warn("Inboxes could not be looked at, and will be again: {}", failure.getMessage());
    }
  }

  private void tell(Map<PersonId, Long> unread) {
    new HashMap<>(watchers)
        .forEach(
            (watcher, seen) -> {
              var now = unread.getOrDefault(seen.person(), 0L);
              var speaks = now != seen.unread() || seen.looksAgo() >= SILENT_LOOKS;
              watchers.computeIfPresent(
                  watcher,
                  (same, before) -> new Seen(seen.person(), now, speaks ? 0 : seen.looksAgo() + 1));
              if (speaks) {
                watcher.unread(now);
              }
            });
  }
}
