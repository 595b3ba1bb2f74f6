package org.opscoord.duty.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.ReaderLocale;
import org.opscoord.duty.Gap;
import org.opscoord.duty.Offer;
import org.opscoord.duty.Roster;
import org.opscoord.duty.RosterReport;
import org.opscoord.duty.Shift;
import org.opscoord.duty.web.DutyView.GapView;
import org.opscoord.duty.web.DutyView.OfferView;
import org.opscoord.duty.web.DutyView.ShiftView;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** Shows rosters in a language. */
@Component
class DutyViews {

  private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Directory directory;
  private final Texts texts;
  private final ReaderLocale locale;
  private final ProductSettings settings;

  DutyViews(Directory directory, Texts texts, ReaderLocale locale, ProductSettings settings) {
    this.directory = directory;
    this.texts = texts;
    this.locale = locale;
    this.settings = settings;
  }

  Locale languageOf(Person person) {
    return locale.of(person);
  }

  ShiftView shift(Shift shift, Locale locale) {
    return new ShiftView(
        shift.id(),
        shift.roster().value(),
        nameOf(shift.roster(), locale),
        shift.person().value(),
        directory.nameOf(shift.person()),
        shift.span().from(),
        shift.span().until());
  }

  OfferView offer(Offer offer, Locale locale) {
    return new OfferView(
        offer.id(),
        offer.roster().value(),
        nameOf(offer.roster(), locale),
        offer.offeredBy().value(),
        offer.offeredTo().value(),
        offer.span().from(),
        offer.span().until(),
        offer.offeredAt(),
        offer.accepted());
  }

  GapView gap(Gap gap, Locale locale) {
    return new GapView(
        gap.roster().value(),
        gap.from(),
        gap.until(),
        texts.text(
            locale, "duty.gap", nameOf(gap.roster(), locale), text(gap.from()), text(gap.until())));
  }

  RosterAnswer answer(RosterReport report, Locale locale) {
    return new RosterAnswer(
        report.applied(),
        report.rosters().stream()
            .map(
                it ->
                    new RosterAnswer.ReplacedView(
                        it.roster().value(), it.period().from(), it.period().until(), it.shifts()))
            .toList(),
        report.gaps().stream().map(gap -> gap(gap, locale)).toList(),
        report.mistakes().stream()
            .map(
                it ->
                    new RosterAnswer.MistakeView(
                        it.line(),
                        it.column(),
                        texts.text(locale, it.messageKey(), it.arguments().toArray())))
            .toList());
  }

  private String nameOf(Roster roster, Locale locale) {
    return roster.ofExecutives()
        ? texts.text(locale, "duty.roster.executive")
        : directory.nameOf(new DepartmentId(roster.value()), locale);
  }

  private String text(Instant at) {
    return READABLE.format(at.atZone(settings.zone()));
  }
}
