package org.opscoord.kpi.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.opscoord.kpi.indicator.Indicator;
import org.opscoord.kpi.indicator.Indicators;
import org.opscoord.kpi.indicator.Targets;
import org.opscoord.review.performance.DepartmentScores;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Frozen scorecards and targets, for those who review a department. */
@Component
@Transactional
class FrozenScores implements DepartmentScores {

  private static final String NOTHING = "–";
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

  private final ScorecardRepository repository;
  private final Indicators indicators;
  private final Targets targets;
  private final Texts texts;
  private final ProductSettings settings;
  private final Clock clock;

  FrozenScores(
      ScorecardRepository repository,
      Indicators indicators,
      Targets targets,
      Texts texts,
      ProductSettings settings,
      Clock clock) {
    this.repository = repository;
    this.indicators = indicators;
    this.targets = targets;
    this.texts = texts;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String lastQuarter() {
    return running().previous().toString();
  }

  @Override
  public String nextFrom() {
    return running().period().from().atDay(1).toString();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Card> card(DepartmentId department, String quarter) {
    return newest(quarter).values().stream()
        .filter(card -> card.department().equals(department.value()))
        .findFirst()
        .map(this::shown);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DepartmentId> scored(String quarter) {
    return newest(quarter).values().stream()
        .filter(card -> card.score() != null)
        .map(card -> new DepartmentId(card.department()))
        .sorted(Comparator.comparing(DepartmentId::value))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Goal> goals(DepartmentId department) {
    var known = known();
    var now = targets.in(month());
    return repository.weighting().weights().keySet().stream()
        .flatMap(code -> Stream.ofNullable(known.get(code)))
        .map(
            indicator ->
                new Goal(
                    indicator.code(),
                    indicator.name(settings.locale()),
                    inUnit(now.of(indicator.code(), department).orElse(null), indicator),
                    Targets.largest(indicator.unit())))
        .toList();
  }

  @Override
  public void agree(DepartmentId department, String code, BigDecimal value, PersonId by) {
    targets.agree(code, department, running().period().from(), value, by);
  }

  private Card shown(Scorecard card) {
    var known = known();
    return new Card(
        card.score(),
        card.own(),
        card.linked(),
        card.linkedPercent(),
        card.lines().stream().map(line -> shown(line, known.get(line.indicator()))).toList(),
        card.partners().stream()
            .map(
                partner ->
                    new Partner(
                        new DepartmentId(partner.department()),
                        partner.cases(),
                        BigDecimal.valueOf(partner.heldSeconds())
                            .divide(SECONDS_PER_HOUR, 1, RoundingMode.HALF_UP)
                            .toPlainString(),
                        number(partner.share()),
                        number(partner.own())))
            .toList());
  }

  private Line shown(Scorecard.Line line, @Nullable Indicator indicator) {
    var points = line.points();
    return new Line(
        indicator == null ? line.indicator() : indicator.name(settings.locale()),
        inUnit(line.value(), indicator),
        inUnit(line.target(), indicator),
        points == null ? NOTHING : Integer.toString(points),
        line.weight(),
        number(line.part()));
  }

  private String inUnit(@Nullable BigDecimal value, @Nullable Indicator indicator) {
    return value == null || indicator == null
        ? number(value)
        : texts.text("kpi.value." + indicator.unit(), number(value));
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null
        ? NOTHING
        : value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  private Map<String, Scorecard> newest(String quarter) {
    return repository.frozen(quarter).stream()
        .map(Scorecards.Frozen::card)
        .collect(
            Collectors.toMap(
                Scorecard::department, Function.identity(), (newest, older) -> newest));
  }

  private Map<String, Indicator> known() {
    return indicators.inUse().stream()
        .collect(Collectors.toMap(Indicator::code, Function.identity()));
  }

  private Quarter running() {
    return Quarter.of(clock.instant().atZone(settings.zone()).toLocalDate());
  }

  private YearMonth month() {
    return YearMonth.from(clock.instant().atZone(settings.zone()));
  }
}
