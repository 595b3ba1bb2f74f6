package org.opscoord.review;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.opscoord.casework.Answer;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A review on its way: opened, judged, linked to what came of it, compared, closed. */
@Service
@Transactional
public class ProcessReviews {

  private final ReviewRepository repository;
  private final Briefing briefing;
  private final ReviewedModels models;
  private final Answers answers;
  private final Cases cases;
  private final Directory directory;
  private final Trail trail;
  private final ReviewSettings settings;
  private final ProductSettings product;
  private final Clock clock;

  ProcessReviews(
      ReviewRepository repository,
      Briefing briefing,
      ReviewedModels models,
      Answers answers,
      Cases cases,
      Directory directory,
      Trail trail,
      ReviewSettings settings,
      ProductSettings product,
      Clock clock) {
    this.repository = repository;
    this.briefing = briefing;
    this.models = models;
    this.answers = answers;
    this.cases = cases;
    this.directory = directory;
    this.trail = trail;
    this.settings = settings;
    this.product = product;
    this.clock = clock;
  }

  /**
   * The review of that number.
   *
   * @throws CaseUnknown when there is none
   */
  @Transactional(readOnly = true)
  public Review require(CaseNumber number) {
    return repository.find(number).orElseThrow(() -> new CaseUnknown(number.value()));
  }

  /** Reviews of a process, the newest first. */
  @Transactional(readOnly = true)
  public List<Review> of(String process) {
    return repository.of(process);
  }

  /** Collects what is known; the owner leads the case from then on. */
  public void open(CaseNumber number) {
    var values = answer(number, ReviewModel.REVIEW_REQUESTED).values();
    var process = values.path("process").asText();
    var until = thisMonth();
    var from = until.minusMonths(values.path("months").asInt());
    repository.insert(
        new Review(
            number,
            process,
            models.versions(process).get(0).number(),
            from,
            until,
            briefing.ofPeriod(process, from, until, repository.of(process)),
            clock.instant(),
            null,
            null,
            null,
            null,
            null,
            null,
            null));
    var owner = owner(number);
    cases.assign(
        number,
        owner,
        directory.person(owner).stream().map(person -> person.department()).toList());
  }

  /** Keeps what was judged and which version came of it. */
  public void link(CaseNumber number) {
    judged(number);
    var answer = answer(number, ReviewModel.CHANGE_PROCESS);
    var version = answer.values().path("newVersion").asInt();
    repository.link(number, version, clock.instant());
    trail.record(
        Entry.by(
            number,
            "review.linked",
            answer.person(),
            answer.step(),
            answer.values().path("changes").asText()));
  }

  /** When enough cases will have gone through the new version. */
  @Transactional(readOnly = true)
  public Instant effectAt(CaseNumber number) {
    var linked = Objects.requireNonNull(require(number).linkedAt());
    return linked.atZone(product.zone()).plus(settings.effectAfter()).toInstant();
  }

  /** Computes for the new version what was computed for the old one. */
  public void measure(CaseNumber number) {
    var review = require(number);
    var linked = Objects.requireNonNull(review.linkedAt());
    repository.effect(
        number,
        briefing.ofVersion(
            review.process(),
            Objects.requireNonNull(review.newVersion()),
            YearMonth.from(linked.atZone(product.zone())),
            thisMonth()));
  }

  /** Keeps the result. */
  public void close(CaseNumber number) {
    judged(number);
    answers
        .latest(number, ReviewModel.LOOK_AT_EFFECT)
        .ifPresent(
            answer ->
                repository.assess(
                    number,
                    answer.values().path("assessment").asText(),
                    answer.values().path("lessons").asText("")));
    cases.end(number, CaseState.CLOSED, String.valueOf(require(number).verdict()));
  }

  /** Whoever asked takes it back. */
  public void withdraw(CaseNumber number) {
    cases.end(number, CaseState.WITHDRAWN, "withdrawn");
  }

  /** A coordinator ends it. */
  public void cancel(CaseNumber number) {
    cases.end(number, CaseState.CANCELLED, "cancelled");
  }

  /** Who judges: whoever asked if they own processes, else the first process owner. */
  @Transactional(readOnly = true)
  public PersonId owner(CaseNumber number) {
    var requester = cases.require(number).requester();
    return directory
        .person(requester)
        .filter(person -> person.roles().contains(Role.PROCESS_OWNER))
        .map(person -> person.id())
        .or(() -> directory.withRole(Role.PROCESS_OWNER).stream().findFirst())
        .orElseGet(directory::coordinator);
  }

  private void judged(CaseNumber number) {
    var answer = answer(number, ReviewModel.JUDGE_PROCESS).values();
    repository.judge(number, answer.path("verdict").asText(), answer.path("reasons").asText());
  }

  private YearMonth thisMonth() {
    return YearMonth.from(clock.instant().atZone(product.zone()));
  }

  private Answer answer(CaseNumber number, String step) {
    return answers
        .latest(number, step)
        .orElseThrow(
            () ->
                new IllegalStateException("Nobody has answered %s of %s".formatted(step, number)));
  }
}
