package org.opscoord.approval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opscoord.approval.SignerRepository.Added;
import org.opscoord.casework.handling.Handled;
import org.opscoord.casework.handling.Handler;
import org.opscoord.casework.handling.HandlingKind;
import org.opscoord.casework.handling.HandlingRequest;
import org.opscoord.casework.handling.HeldTask;
import org.opscoord.casework.handling.Offer;
import org.opscoord.casework.handling.Offer.Choice;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.springframework.stereotype.Component;

/**
 * 减签: whoever added somebody to a body, or a coordinator, takes them out again until they have
 * voted. Asked for on any open vote of the body.
 */
@Component
class RemoveSigner implements Handler {

  private final Signers signers;
  private final Directory directory;

  RemoveSigner(Signers signers, Directory directory) {
    this.signers = signers;
    this.directory = directory;
  }

  @Override
  public HandlingKind kind() {
    return HandlingKind.REMOVE_SIGNER;
  }

  @Override
  public Set<String> words() {
    return Set.of("on");
  }

  @Override
  public Optional<Offer> offer(HeldTask task, Person person) {
    var people =
        removable(task, person).stream()
            .map(Added::holder)
            .distinct()
            .map(holder -> new Choice(holder.value(), directory.nameOf(holder)))
            .toList();
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(new Offer(kind(), true, people, List.of()));
  }

  @Override
  public Handled handle(HeldTask task, Person person, HandlingRequest request) {
    PersonId removed = Objects.requireNonNull(request.person());
    removable(task, person).stream()
        .filter(added -> added.holder().equals(removed))
        .forEach(added -> signers.remove(added.seat()));
    return Handled.with(removed);
  }

  private List<Added> removable(HeldTask task, Person person) {
    var coordinator = person.roles().contains(Role.COORDINATOR);
    return VotingTask.seat(task).map(signers::added).orElse(List.of()).stream()
        .filter(added -> coordinator || added.by().equals(person.id()))
        .toList();
  }
}
