package org.opscoord.mediation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opscoord.casework.Answer;
import org.opscoord.casework.AnswerRule;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.Role;
import org.opscoord.engine.Refusal.Problem;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** Who may ask for a mediation, and between whom. */
@Component
class MediationRequestRule implements AnswerRule {

  private static final int FEWEST_SIDES = 2;
  private static final Set<Role> MAY_ASK = Set.of(Role.COORDINATOR, Role.DUTY_EXECUTIVE);

  private final RequestedSides requested;
  private final Directory directory;
  private final Texts texts;

  MediationRequestRule(RequestedSides requested, Directory directory, Texts texts) {
    this.requested = requested;
    this.directory = directory;
    this.texts = texts;
  }

  @Override
  public boolean concerns(String process, String step) {
    return MediationModel.isStep(process, step, MediationModel.MEDIATION_REQUESTED);
  }

  @Override
  public List<Problem> problems(Answer answer) {
    var problems = new ArrayList<Problem>();
    if (!mayAsk(answer.person())) {
      problems.add(Problem.of(directory.nameOf(answer.person()), "mediation.request.headsOnly"));
    }
    var sides = requested.of(answer);
    var where = texts.text("mediation.field.otherSides");
    for (var name : sides.unknown()) {
      problems.add(Problem.of(where, "mediation.side.unknown", name));
    }
    if (sides.known().size() < FEWEST_SIDES) {
      problems.add(Problem.of(where, "mediation.sides.tooFew", FEWEST_SIDES));
    }
    return List.copyOf(problems);
  }

  private boolean mayAsk(PersonId person) {
    return requested.isHead(person)
        || directory
            .person(person)
            .filter(known -> known.roles().stream().anyMatch(MAY_ASK::contains))
            .isPresent();
  }
}
