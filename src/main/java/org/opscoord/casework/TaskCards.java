package org.opscoord.casework;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.acting.Acting;
import org.opscoord.casework.acting.StandIns;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a list of tasks shows of each beside its name, in few queries for all of them. */
@Service
@Transactional(readOnly = true)
public class TaskCards {

  private static final int MOST = 100;

  private final VisibleTasks tasks;
  private final CaseRepository cases;
  private final List<CaseUrgency> urgencies;
  private final StandIns standIns;
  private final WorkingTimes times;

  TaskCards(
      VisibleTasks tasks,
      CaseRepository cases,
      List<CaseUrgency> urgencies,
      StandIns standIns,
      WorkingTimes times) {
    this.tasks = tasks;
    this.cases = cases;
    this.urgencies = urgencies;
    this.standIns = standIns;
    this.times = times;
  }

  /**
   * A task in a list.
   *
   * @param left working time of the department whose work it is until it is due, negative when that
   *     has passed; null without a deadline
   * @param urgency a message key, null when it is not urgent
   * @param inPlaceOf for whom a substitute does it, null for themselves
   */
  public record TaskCard(
      TaskOfCase task,
      CaseFile caseFile,
      @Nullable Duration left,
      @Nullable String urgency,
      @Nullable PersonId inPlaceOf) {}

  /**
   * Cards of those tasks that the person acting now may see.
   *
   * @throws Refusal when more than 100 are asked for
   */
  public List<TaskCard> of(Collection<String> taskIds) {
    if (taskIds.size() > MOST) {
      throw new Refusal(Kind.INVALID, "task.cards.tooMany", MOST);
    }
    var seen = tasks.among(taskIds);
    var numbers = seen.stream().map(TaskOfCase::caseNumber).distinct().toList();
    var files =
        cases.all(numbers).stream().collect(Collectors.toMap(CaseFile::number, file -> file));
    var urgent = new HashMap<CaseNumber, String>();
    urgencies.forEach(room -> urgent.putAll(room.of(numbers)));
    Map<String, PersonId> acting =
        standIns.of(seen.stream().map(TaskOfCase::taskId).toList()).stream()
            .collect(Collectors.toMap(Acting::taskId, Acting::person, (one, other) -> one));
    return seen.stream()
        .flatMap(
            task ->
                Stream.ofNullable(files.get(task.caseNumber()))
                    .map(file -> card(task, file, urgent, acting)))
        .toList();
  }

  private TaskCard card(
      TaskOfCase task,
      CaseFile file,
      Map<CaseNumber, String> urgent,
      Map<String, PersonId> acting) {
    return new TaskCard(
        task, file, times.left(task), urgent.get(file.number()), acting.get(task.taskId()));
  }
}
