package org.opscoord.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseOffers;
import org.opscoord.casework.handling.Offer;

/**
 * One thing that may be done.
 *
 * @param task the task to which it is done, null for the case as a whole
 * @param kind the last part of the address
 * @param label in the reader's language
 * @param people the first whom it may concern; {@code morePeople} when there are others, who can be
 *     looked for
 */
record OfferView(
    @Nullable String task,
    String kind,
    String label,
    boolean needsReason,
    List<Offer.Choice> people,
    boolean morePeople,
    List<Offer.Choice> targets) {

  private static final int PEOPLE = 50;

  static OfferView of(String task, Offer offer, CaseViews views) {
    return new OfferView(
        task,
        offer.kind().id(),
        views.word("handling." + offer.kind().id()),
        offer.reason(),
        offer.people().stream().limit(PEOPLE).toList(),
        offer.people().size() > PEOPLE,
        offer.targets());
  }

  static OfferView of(CaseOffers.Kind kind, CaseViews views) {
    return new OfferView(
        null,
        kind.address(),
        views.word("case.offer." + kind.address()),
        false,
        List.of(),
        false,
        List.of());
  }
}
