package org.opscoord.kpi.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.ReaderLocale;
import org.opscoord.kpi.indicator.Indicator;
import org.opscoord.kpi.indicator.Indicators;
import org.opscoord.kpi.indicator.Unit;
import org.opscoord.kpi.scorecard.Scorecard;
import org.opscoord.kpi.scorecard.Scorecards.Frozen;
import org.opscoord.kpi.web.IndicatorViews.Named;
import org.springframework.stereotype.Component;

/** Scorecards with the names that the reader knows. */
@Component
class ScorecardViews {

  private final IndicatorViews names;
  private final Indicators indicators;
  private final ReaderLocale locale;

  ScorecardViews(IndicatorViews names, Indicators indicators, ReaderLocale locale) {
    this.names = names;
    this.indicators = indicators;
    this.locale = locale;
  }

  /** One indicator of a card. */
  record LineView(
      Named indicator,
      @Nullable Unit unit,
      @Nullable BigDecimal value,
      @Nullable BigDecimal target,
      @Nullable BigDecimal achievement,
      @Nullable Integer points,
      int weight,
      @Nullable BigDecimal part) {}

  /** One department that work was shared with. */
  record PartnerView(
      Named department,
      long cases,
      long heldSeconds,
      @Nullable BigDecimal share,
      @Nullable BigDecimal own,
      @Nullable BigDecimal part) {}

  /** A card to be read. */
  record CardView(
      Named department,
      String quarter,
      int revision,
      @Nullable BigDecimal score,
      @Nullable BigDecimal own,
      @Nullable BigDecimal linked,
      int linkedPercent,
      List<LineView> lines,
      List<PartnerView> partners,
      String by,
      Instant at,
      @Nullable String reason) {}

  CardView of(Frozen frozen) {
    var card = frozen.card();
    Map<String, Indicator> known =
        indicators.inUse().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    return new CardView(
        names.department(card.department()),
        card.quarter(),
        frozen.revision(),
        card.score(),
        card.own(),
        card.linked(),
        card.linkedPercent(),
        card.lines().stream().map(line -> line(line, known.get(line.indicator()))).toList(),
        card.partners().stream().map(this::partner).toList(),
        frozen.by(),
        frozen.at(),
        frozen.reason());
  }

  private LineView line(Scorecard.Line line, @Nullable Indicator indicator) {
    return new LineView(
        new Named(
            line.indicator(),
            indicator == null ? line.indicator() : indicator.name(locale.current())),
        indicator == null ? null : indicator.unit(),
        line.value(),
        line.target(),
        line.achievement(),
        line.points(),
        line.weight(),
        line.part());
  }

  private PartnerView partner(Scorecard.Partner partner) {
    return new PartnerView(
        names.department(partner.department()),
        partner.cases(),
        partner.heldSeconds(),
        partner.share(),
        partner.own(),
        partner.part());
  }
}
