package org.opscoord.kpi.indicator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Definitions of indicators. Process owners change them; no version is ever lost. */
@Service
@Transactional
public class Indicators {

  private final IndicatorRepository repository;
  private final IndicatorRules rules;
  private final IndicatorReaders readers;
  private final Clock clock;

  Indicators(
      IndicatorRepository repository, IndicatorRules rules, IndicatorReaders readers, Clock clock) {
    this.repository = repository;
    this.rules = rules;
    this.readers = readers;
    this.clock = clock;
  }

  /**
   * A version of a definition.
   *
   * @param by who made it; {@code system} for those shipped
   */
  public record Change(Indicator indicator, String by, Instant at) {}

  /** Those in use, by code. */
  @Transactional(readOnly = true)
  public List<Indicator> inUse() {
    return repository.newest().stream().filter(indicator -> !indicator.retired()).toList();
  }

  /**
   * The newest version of one, in use or retired.
   *
   * @throws Refusal when there is none of that code
   */
  @Transactional(readOnly = true)
  public Indicator require(String code) {
    return versions(code).get(0).indicator();
  }

  /**
   * Every version, newest first.
   *
   * @throws Refusal when there is none of that code
   */
  @Transactional(readOnly = true)
  public List<Change> versions(String code) {
    var versions = repository.versions(code);
    if (versions.isEmpty()) {
      throw new Refusal(Kind.UNKNOWN, "kpi.indicator.unknown", code);
    }
    return versions;
  }

  /**
   * Adds a version.
   *
   * @param indicator as it is to be; its version is one more than that which was changed
   * @throws Refusal when somebody else than a process owner or administrator is acting, when the
   *     definition cannot work, or when it was changed meanwhile
   */
  public Indicator define(Indicator indicator) {
    var by = readers.requireOwner();
    rules.check(indicator);
    var versions = repository.versions(indicator.code());
    var newest = versions.isEmpty() ? 0 : versions.get(0).indicator().version();
    if (indicator.version() != newest + 1
        || !repository.insert(indicator, by.value(), clock.instant())) {
      throw new Refusal(Kind.CONFLICT, "kpi.indicator.changed", indicator.code());
    }
    return indicator;
  }
}
