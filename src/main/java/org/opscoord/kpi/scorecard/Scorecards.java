package org.opscoord.kpi.scorecard;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.kpi.Rollups;
import org.opscoord.kpi.indicator.IndicatorReaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How departments did in a quarter (seed 跨部门绩效联动). Cards of quarters that are over are frozen;
 * those of the present one are as the facts stand now.
 */
@Service
@Transactional
public class Scorecards {

  private static final int LONGEST_REASON = 500;
  private static final String PRODUCT = "system";

  private final ScorecardRepository repository;
  private final Scorer scorer;
  private final IndicatorReaders readers;
  private final Directory directory;
  private final Rollups rollups;
  private final ProductSettings settings;
  private final Clock clock;

  Scorecards(
      ScorecardRepository repository,
      Scorer scorer,
      IndicatorReaders readers,
      Directory directory,
      Rollups rollups,
      ProductSettings settings,
      Clock clock) {
    this.repository = repository;
    this.scorer = scorer;
    this.readers = readers;
    this.directory = directory;
    this.rollups = rollups;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A card as it was kept.
   *
   * @param revision 1 when it was frozen, more for corrections; 0 for a card that is not frozen
   * @param by who corrected it; {@code system} otherwise
   * @param reason null except for corrections
   */
  public record Frozen(
      Scorecard card, int revision, String by, Instant at, @Nullable String reason) {}

  /**
   * The newest cards of a quarter, by department.
   *
   * @throws Refusal when the person acting now may read no figures
   */
  @Transactional(readOnly = true)
  public List<Frozen> of(Quarter quarter) {
    var scope = readers.scope();
    var departments = scope.departments();
    return cards(quarter).stream()
        .filter(
            frozen ->
                departments == null
                    || departments.contains(new DepartmentId(frozen.card().department())))
        .toList();
  }

  /**
   * Every revision of a department's card, the newest first.
   *
   * @throws Refusal when the person acting now may not read it
   */
  @Transactional(readOnly = true)
  public List<Frozen> revisions(DepartmentId department, Quarter quarter) {
    readers.scope(department);
    var kept =
        repository.frozen(quarter.toString()).stream()
            .filter(frozen -> frozen.card().department().equals(department.value()))
            .toList();
    return kept.isEmpty()
        ? cards(quarter).stream()
            .filter(frozen -> frozen.card().department().equals(department.value()))
            .toList()
        : kept;
  }

  /**
   * Adds a revision to a frozen card.
   *
   * @param score as it is to be; null to compute it anew from the facts as they are now
   * @param reason why; not empty
   * @throws Refusal when somebody else than a process owner or administrator is acting, the card is
   *     not frozen, or the reason is missing
   */
  public Frozen correct(
      DepartmentId department, Quarter quarter, @Nullable BigDecimal score, String reason) {
    var by = readers.requireOwner();
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refusal(Kind.INVALID, "kpi.scorecard.reason", LONGEST_REASON);
    }
    if (score != null && (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(100)) > 0)) {
      throw new Refusal(Kind.INVALID, "kpi.scorecard.range", score.toPlainString());
    }
    if (!repository.isFrozen(quarter.toString())) {
      throw new Refusal(Kind.CONFLICT, "kpi.scorecard.open", quarter);
    }
    var newest =
        revisions(department, quarter).stream()
            .findFirst()
            .orElseThrow(
                () -> new Refusal(Kind.UNKNOWN, "kpi.department.unknown", department.value()));
    var card = score == null ? computed(department, quarter) : scored(newest.card(), score);
    var frozen =
        new Frozen(card, newest.revision() + 1, by.value(), clock.instant(), reason.strip());
    if (!repository.insert(frozen)) {
      throw new Refusal(Kind.CONFLICT, "kpi.scorecard.changed");
    }
    return frozen;
  }

  /**
   * Freezes the cards of the last quarter, once; of all nodes one does so. Idempotent. Waits until
   * there is a company.
   */
  public void freeze() {
    var now = clock.instant();
    var quarter = Quarter.of(now.atZone(settings.zone()).toLocalDate()).previous();
    if (directory.departments().isEmpty()
        || repository.isFrozen(quarter.toString())
        || !repository.markFrozen(quarter.toString(), now)) {
      return;
    }
    rollups.rollUp();
    scorer
        .all(quarter, repository.weighting())
        .forEach(card -> repository.insert(new Frozen(card, 1, PRODUCT, now, null)));
  }

  private List<Frozen> cards(Quarter quarter) {
    if (!repository.isFrozen(quarter.toString())) {
      var now = clock.instant();
      return scorer.all(quarter, repository.weighting()).stream()
          .map(card -> new Frozen(card, 0, PRODUCT, now, null))
          .toList();
    }
    return repository.frozen(quarter.toString()).stream()
        .collect(
            Collectors.toMap(
                frozen -> frozen.card().department(),
                frozen -> frozen,
                (newest, older) -> newest,
                TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  private Scorecard computed(DepartmentId department, Quarter quarter) {
    return scorer.all(quarter, repository.weighting()).stream()
        .filter(card -> card.department().equals(department.value()))
        .findFirst()
        .orElseThrow(() -> new Refusal(Kind.UNKNOWN, "kpi.department.unknown", department.value()));
  }

  private static Scorecard scored(Scorecard card, BigDecimal score) {
    return new Scorecard(
        card.department(),
        card.quarter(),
        card.own(),
        card.linked(),
        card.linkedPercent(),
        score,
        card.weighting(),
        card.lines(),
        card.partners());
  }
}
