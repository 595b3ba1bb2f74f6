package org.opscoord.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseEvents.TaskOfCase;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.StepNames;
import org.opscoord.casework.Trail.Recorded;
import org.opscoord.casework.TrailComments;
import org.opscoord.casework.WorkingTimes;
import org.opscoord.casework.reminder.OverdueTasks;
import org.opscoord.casework.web.CaseView.Named;
import org.opscoord.casework.web.CaseView.OverdueStep;
import org.opscoord.casework.web.TrailPage.EntryView;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.ReaderLocale;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** Puts names to ids and words to actions, in the reader's language. */
@Component
class CaseViews {

  private final Directory directory;
  private final StepNames stepNames;
  private final OverdueTasks overdueTasks;
  private final TrailComments comments;
  private final WorkingTimes times;
  private final Texts texts;
  private final ReaderLocale locale;

  CaseViews(
      Directory directory,
      StepNames stepNames,
      OverdueTasks overdueTasks,
      TrailComments comments,
      WorkingTimes times,
      Texts texts,
      ReaderLocale locale) {
    this.directory = directory;
    this.stepNames = stepNames;
    this.overdueTasks = overdueTasks;
    this.comments = comments;
    this.times = times;
    this.texts = texts;
    this.locale = locale;
  }

  CaseView of(CaseFile file) {
    return of(List.of(file)).get(0);
  }

  /** Cases with what is overdue in them, in their order. */
  List<CaseView> of(List<CaseFile> files) {
    var late =
        overdueTasks.of(files.stream().map(CaseFile::number).toList()).stream()
            .collect(Collectors.groupingBy(TaskOfCase::caseNumber));
    return files.stream()
        .map(file -> withOverdue(file, late.getOrDefault(file.number(), List.of())))
        .toList();
  }

  private CaseView withOverdue(CaseFile file, List<TaskOfCase> late) {
    return new CaseView(
        file.number().value(),
        file.kind(),
        file.title(),
        requireNamed(file.requester()),
        named(file.department()),
        named(file.lead()),
        file.affected().stream().map(this::named).toList(),
        file.state(),
        file.openedAt(),
        file.closedAt(),
        file.source() == null ? null : file.source().value(),
        late.stream().flatMap(task -> overdue(task).stream()).toList());
  }

  private Optional<OverdueStep> overdue(TaskOfCase task) {
    return Optional.ofNullable(task.dueAt())
        .map(
            due ->
                new OverdueStep(
                    task.step(),
                    stepNames.of(task.step()),
                    task.department() == null ? null : named(task.department()),
                    due));
  }

  CaseView.Whole of(CaseFile file, List<CaseFile> followUps) {
    return new CaseView.Whole(of(file), followUps.stream().map(this::followUp).toList());
  }

  private CaseView.FollowUp followUp(CaseFile file) {
    var lead = file.lead();
    return new CaseView.FollowUp(
        file.number().value(),
        file.title(),
        file.state(),
        requireNamed(lead == null ? file.requester() : lead));
  }

  EntryView of(Recorded recorded) {
    var entry = recorded.entry();
    return new EntryView(
        recorded.sequence(),
        recorded.at(),
        entry.action(),
        texts.text(locale.current(), "trail." + entry.action()),
        named(entry.actor()),
        named(entry.onBehalfOf()),
        recorded.department() == null ? null : named(recorded.department()),
        entry.step(),
        entry.step() == null ? null : stepNames.of(entry.step()),
        comments.of(entry),
        entry.automatic(),
        entry.since() == null
            ? null
            : times.between(recorded.department(), entry.since(), recorded.at()).toMinutes());
  }

  /** What the reader calls a step. */
  String step(String id) {
    return stepNames.of(id);
  }

  /** A word of the catalogues, in the reader's language. */
  String word(String key) {
    return texts.text(locale.current(), key);
  }

  private Named named(DepartmentId id) {
    var chinese = locale.current().getLanguage().equals(Locale.CHINESE.getLanguage());
    return new Named(
        id.value(),
        directory
            .department(id)
            .map(department -> chinese ? department.nameZh() : department.nameEn())
            .orElse(id.value()));
  }

  /** A department with its name, in the reader's language. */
  Named department(DepartmentId id) {
    return named(id);
  }

  /** A person with their name. */
  Named person(PersonId id) {
    return requireNamed(id);
  }

  private @Nullable Named named(@Nullable PersonId id) {
    return id == null ? null : requireNamed(id);
  }

  private Named requireNamed(PersonId id) {
    return new Named(id.value(), directory.nameOf(id));
  }
}
