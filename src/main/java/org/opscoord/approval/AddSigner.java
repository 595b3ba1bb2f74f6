package org.opscoord.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opscoord.approval.Signers.When;
import org.opscoord.casework.Cases;
import org.opscoord.casework.handling.Colleagues;
import org.opscoord.casework.handling.Handled;
import org.opscoord.casework.handling.Handler;
import org.opscoord.casework.handling.HandlingKind;
import org.opscoord.casework.handling.HandlingRequest;
import org.opscoord.casework.handling.HeldTask;
import org.opscoord.casework.handling.Offer;
import org.opscoord.casework.handling.Offer.Choice;
import org.opscoord.directory.Person;
import org.opscoord.directory.ReaderLocale;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/**
 * 加签: whoever is asked for a vote has somebody else vote too. The model says whom: {@code
 * department} people of their own department, {@code anyone} everybody; never the requester, and
 * nobody who sits in the body.
 */
@Component
class AddSigner implements Handler {

  private static final String ANYONE = "anyone";

  private final Signers signers;
  private final Colleagues colleagues;
  private final Cases cases;
  private final Texts texts;
  private final ReaderLocale locale;

  AddSigner(Signers signers, Colleagues colleagues, Cases cases, Texts texts, ReaderLocale locale) {
    this.signers = signers;
    this.colleagues = colleagues;
    this.cases = cases;
    this.texts = texts;
    this.locale = locale;
  }

  @Override
  public HandlingKind kind() {
    return HandlingKind.ADD_SIGNER;
  }

  @Override
  public Set<String> words() {
    return Set.of("department", ANYONE);
  }

  @Override
  public Optional<Offer> offer(HeldTask task, Person person) {
    return VotingTask.seat(task)
        .filter(seat -> task.isDoneBy(person.id()) && signers.mayGrow(seat))
        .map(seat -> people(task, seat))
        .filter(people -> !people.isEmpty())
        .map(people -> new Offer(kind(), true, people, targets(person)));
  }

  @Override
  public Handled handle(HeldTask task, Person person, HandlingRequest request) {
    var added = Objects.requireNonNull(request.person());
    var when = When.valueOf(Objects.requireNonNull(request.target()).toUpperCase(Locale.ROOT));
    signers.add(VotingTask.seat(task).orElseThrow(), when, added, person.id());
    return Handled.with(added);
  }

  private List<Choice> people(HeldTask task, SeatId seat) {
    var requester = cases.require(task.task().caseNumber()).requester().value();
    var sitting =
        signers.open(seat).stream()
            .flatMap(one -> one.holders().stream())
            .map(holder -> holder.value())
            .collect(Collectors.toSet());
    return colleagues.besides(task, ANYONE.equals(task.words().of(kind()))).stream()
        .filter(choice -> !choice.id().equals(requester) && !sitting.contains(choice.id()))
        .toList();
  }

  private List<Choice> targets(Person person) {
    var language = locale.of(person);
    return Arrays.stream(When.values())
        .map(when -> when.name().toLowerCase(Locale.ROOT))
        .map(id -> new Choice(id, texts.text(language, "signer." + id)))
        .toList();
  }
}
