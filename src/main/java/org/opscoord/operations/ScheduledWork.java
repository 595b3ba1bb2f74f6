package org.opscoord.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What runs by itself outside the models. */
@Service
@Transactional(readOnly = true)
public class ScheduledWork {

  private final ScheduledWorkRepository repository;
  private final Administrators administrators;
  private final Clock clock;

  ScheduledWork(ScheduledWorkRepository repository, Administrators administrators, Clock clock) {
    this.repository = repository;
    this.administrators = administrators;
    this.clock = clock;
  }

  /**
   * One kind of work.
   *
   * @param waiting how many pieces of it there are
   * @param late how many should have run already and do not
   * @param running how many run now
   * @param failing how many failed the last time
   * @param next when the first of them runs
   */
  public record Work(
      String name,
      long waiting,
      long late,
      long running,
      long failing,
      Instant next,
      @Nullable Instant lastSuccess,
      @Nullable Instant lastFailure) {}

  /**
   * All kinds, by name.
   *
   * @throws org.opscoord.directory.AdministratorsOnly for anybody else
   */
  public List<Work> all() {
    administrators.require();
    return repository.all(clock.instant());
  }
}
