package org.opscoord.decision;

import java.time.Clock;
import java.util.Locale;
import org.opscoord.approval.Outcome;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.FollowUps;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.decision.DecisionEvents.DecisionAnnounced;
import org.opscoord.decision.DecisionEvents.DecisionReviewed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes decisions into the register, announces them, and adds their review. */
@Service
@Transactional
public class Registration {

  private final EntryComposer composer;
  private final RegisterRepository register;
  private final Dossier dossier;
  private final FollowUps followUps;
  private final Concerned concerned;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Registration(
      EntryComposer composer,
      RegisterRepository register,
      Dossier dossier,
      FollowUps followUps,
      Concerned concerned,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.composer = composer;
    this.register = register;
    this.dossier = dossier;
    this.followUps = followUps;
    this.concerned = concerned;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Registers the final outcome. It confirms or overturns a provisional entry; a second time it
   * changes nothing.
   */
  public void register(CaseNumber number, Outcome outcome) {
    put(number, outcome, false, "decision.registered");
  }

  /**
   * Registers an emergency decision that takes effect before it is ratified, and announces it. A
   * second time nothing happens.
   */
  public void registerProvisionally(CaseNumber number) {
    if (register.find(number).isEmpty()) {
      put(number, Outcome.APPROVED, true, "decision.provisional");
      announce(number);
    }
  }

  /** Tells everybody concerned what the register says. */
  public void announce(CaseNumber number) {
    var entry = register.find(number).orElseThrow();
    events.publishEvent(
        new DecisionAnnounced(
            number,
            entry.outcome(),
            entry.option(),
            entry.provisional(),
            concerned.by(number, entry.followUps())));
  }

  /** Adds the lead's review to the entry, and on the trail why follow-ups were left open. */
  public void recordReview(CaseNumber number) {
    var answer = dossier.review(number);
    var review = Review.of(answer.values());
    followUps.leftOpen(answer);
    register.review(number, review, clock.instant());
    trail.record(Entry.automatic(number, "decision.reviewed", null, review.assessment()));
    events.publishEvent(new DecisionReviewed(number, review.assessment()));
  }

  private void put(CaseNumber number, Outcome outcome, boolean provisional, String action) {
    var word = outcome.name().toLowerCase(Locale.ROOT);
    if (register.put(composer.entry(number, word, provisional, clock.instant()))) {
      trail.record(Entry.automatic(number, action, null, word));
    }
  }
}
