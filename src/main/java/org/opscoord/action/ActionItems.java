package org.opscoord.action;

import java.util.List;
import org.opscoord.action.ActionNote.Kind;
import org.opscoord.casework.Answer;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An action item on its way: opened, taken on or handed back, worked on, returned. */
@Service
@Transactional
public class ActionItems {

  private final ActionRepository repository;
  private final Answers answers;
  private final Cases cases;
  private final Directory directory;
  private final Trail trail;

  ActionItems(
      ActionRepository repository, Answers answers, Cases cases, Directory directory, Trail trail) {
    this.repository = repository;
    this.answers = answers;
    this.cases = cases;
    this.directory = directory;
    this.trail = trail;
  }

  /**
   * The action item of that number.
   *
   * @throws CaseUnknown when there is none
   */
  @Transactional(readOnly = true)
  public ActionItem require(CaseNumber number) {
    return repository.find(number).orElseThrow(() -> new CaseUnknown(number.value()));
  }

  /** What was noted on the way, oldest first. */
  @Transactional(readOnly = true)
  public List<ActionNote> notes(CaseNumber number) {
    return repository.notes(number);
  }

  /** Keeps what was asked and offers it to its owner, who leads the case from then on. */
  public void open(CaseNumber number) {
    var file = cases.require(number);
    var fields = Fields.of(answer(number, ActionModel.ACTION_REQUESTED));
    var owner = new PersonId(fields.text("owner"));
    var department = departmentOf(owner, file.department());
    repository.insert(
        new ActionItem(
            number,
            file.title(),
            file.requester(),
            owner,
            department,
            fields.date("dueDate"),
            fields.text("sourceKind"),
            file.source(),
            fields.text("expectedEvidence"),
            fields.text("description"),
            ActionState.OFFERED));
    cases.assign(number, owner, List.of(department));
  }

  /** The owner takes it on. */
  public void accept(CaseNumber number) {
    repository.updateState(number, ActionState.IN_PROGRESS);
  }

  /** The owner gives it back with a reason. */
  public void handBack(CaseNumber number) {
    var answer = answer(number, ActionModel.ANSWER_ACTION);
    note(number, Kind.HANDED_BACK, answer, "handBackReason");
    repository.updateState(number, ActionState.HANDED_BACK);
  }

  /** Offers it to the owner whom the requester named after it was handed back. */
  public void nameOwner(CaseNumber number) {
    var fields = Fields.of(answer(number, ActionModel.REASSIGN_ACTION));
    var owner = new PersonId(fields.text("newOwner"));
    var department = departmentOf(owner, require(number).department());
    repository.updateOwner(number, owner, department);
    repository.updateDueDate(number, fields.date("newDueDate"));
    repository.updateState(number, ActionState.OFFERED);
    cases.assign(number, owner, List.of(department));
  }

  /** Keeps what the owner wrote: how far it is, or what shows that it is done. */
  public void recordProgress(CaseNumber number) {
    var answer = answer(number, ActionModel.WORK_ON_ACTION);
    if (Fields.of(answer).text("working").equals("done")) {
      note(number, Kind.EVIDENCE, answer, "evidence");
      repository.updateState(number, ActionState.TO_CHECK);
    } else {
      note(number, Kind.PROGRESS, answer, "note");
    }
  }

  /** The evidence does not suffice: back to the owner, with a reason and a new day. */
  public void giveBackForWork(CaseNumber number) {
    var answer = answer(number, ActionModel.CHECK_EVIDENCE);
    note(number, Kind.RETURNED, answer, "returnReason");
    repository.updateDueDate(number, Fields.of(answer).date("newDueDate"));
    repository.updateState(number, ActionState.IN_PROGRESS);
  }

  /** Whoever asked gives it up after it was handed back. */
  public void drop(CaseNumber number) {
    note(number, Kind.DROPPED, answer(number, ActionModel.REASSIGN_ACTION), "dropReason");
    cases.end(number, CaseState.CLOSED, "dropped");
  }

  private void note(CaseNumber number, Kind kind, Answer answer, String field) {
    var text = Fields.of(answer).text(field);
    repository.addNote(number, new ActionNote(kind, answer.person(), text, answer.at()));
    trail.record(Entry.by(number, "action.note." + kind, answer.person(), answer.step(), text));
  }

  private DepartmentId departmentOf(PersonId owner, DepartmentId otherwise) {
    return directory.person(owner).map(person -> person.department()).orElse(otherwise);
  }

  private Answer answer(CaseNumber number, String step) {
    return answers
        .latest(number, step)
        .orElseThrow(
            () ->
                new IllegalStateException("Nobody has answered %s of %s".formatted(step, number)));
  }
}
