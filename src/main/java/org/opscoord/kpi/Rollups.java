package org.opscoord.kpi;

import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums facts, so that figures of years need not read each of them. */
@Service
@Transactional
public class Rollups {

  private final RollupRepository repository;
  private final ProductSettings settings;

  Rollups(RollupRepository repository, ProductSettings settings) {
    this.repository = repository;
    this.settings = settings;
  }

  /**
   * Sums what was recorded since the last time. Facts of transactions that still run, and whatever
   * was recorded after them, wait for the next time. Idempotent.
   */
  public void rollUp() {
    var from = repository.lock();
    repository.add(from, repository.oldestRunning(), settings.zone());
  }

  /** Sums every fact anew; the result is the same. */
  public void recompute() {
    repository.lock();
    repository.clear();
    rollUp();
  }
}
