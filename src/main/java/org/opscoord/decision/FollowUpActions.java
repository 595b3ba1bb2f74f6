package org.opscoord.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseStarts;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.decision.Recommendation.FollowUp;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the follow-ups of an approved decision carried out, each as an action item. */
@Service
@Transactional
public class FollowUpActions {

  private static final String ACTION_ITEM = "action-item";
  private static final int LONGEST_TITLE = 200;

  private final FollowUpRepository repository;
  private final CaseStarts starts;
  private final Cases cases;
  private final Directory directory;
  private final Trail trail;
  private final Texts texts;
  private final Clock clock;
  private final ProductSettings settings;

  FollowUpActions(
      FollowUpRepository repository,
      CaseStarts starts,
      Cases cases,
      Directory directory,
      Trail trail,
      Texts texts,
      Clock clock,
      ProductSettings settings) {
    this.repository = repository;
    this.starts = starts;
    this.cases = cases;
    this.directory = directory;
    this.trail = trail;
    this.texts = texts;
    this.clock = clock;
    this.settings = settings;
  }

  /** Starts what nobody carries out yet, in the name of the lead. A second time nothing happens. */
  public void start(CaseNumber number) {
    var lead = orCoordinator(Objects.requireNonNull(cases.require(number).lead()));
    for (var waiting : repository.waiting(number)) {
      var action = starts.start(ACTION_ITEM, lead, answers(number, waiting.followUp()), number);
      repository.carriedOutBy(number, waiting.position(), action);
      trail.record(Entry.automatic(number, "decision.followUp.started", null, action.value()));
    }
  }

  private Map<String, Object> answers(CaseNumber number, FollowUp followUp) {
    var what = followUp.what();
    var title = cases.require(number).title();
    var answers = new HashMap<String, Object>();
    answers.put("title", shortened(what));
    answers.put("description", texts.text("decision.followUp.from", number.value(), title, what));
    answers.put("owner", orCoordinator(followUp.who()).value());
    answers.put("dueDate", notPast(followUp.byWhen()).toString());
    answers.put(
        "expectedEvidence",
        followUp.evidence().isBlank()
            ? texts.text("decision.followUp.evidence")
            : followUp.evidence());
    answers.put("sourceKind", "decision");
    return answers;
  }

  /** The approval may have taken longer than the lead thought. */
  private LocalDate notPast(LocalDate day) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return day.isBefore(today) ? today : day;
  }

  /** The approval may have outlived somebody's time in the company. */
  private PersonId orCoordinator(PersonId person) {
    return directory.person(person).isPresent() ? person : directory.coordinator();
  }

  private static String shortened(String what) {
    return what.codePointCount(0, what.length()) <= LONGEST_TITLE
        ? what
        : what.substring(0, what.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }
}
