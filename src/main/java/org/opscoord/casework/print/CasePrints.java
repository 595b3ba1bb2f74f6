package org.opscoord.casework.print;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.casework.StepNames;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Recorded;
import org.opscoord.casework.TrailComments;
import org.opscoord.casework.attachment.Attachments;
import org.opscoord.casework.print.PrintSection.Fact;
import org.opscoord.casework.print.PrintSection.Facts;
import org.opscoord.casework.print.PrintSection.Table;
import org.opscoord.directory.CurrentPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case on paper for those who may see it. */
@Service
@Transactional(readOnly = true)
public class CasePrints {

  private static final int KILO = 1024;

  private final CaseVisibility visibility;
  private final List<PrintSource> sources;
  private final Trail trail;
  private final TrailComments comments;
  private final Attachments attachments;
  private final StepNames steps;
  private final PrintWords words;
  private final CurrentPerson currentPerson;
  private final Clock clock;

  CasePrints(
      CaseVisibility visibility,
      List<PrintSource> sources,
      Trail trail,
      TrailComments comments,
      Attachments attachments,
      StepNames steps,
      PrintWords words,
      CurrentPerson currentPerson,
      Clock clock) {
    this.visibility = visibility;
    this.sources = sources;
    this.trail = trail;
    this.comments = comments;
    this.attachments = attachments;
    this.steps = steps;
    this.words = words;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  /**
   * The case as it stands now.
   *
   * @throws org.opscoord.casework.CaseUnknown when the person acting now may not see it
   */
  public CasePrint of(CaseNumber number, Locale reader) {
    var file = visibility.require(number);
    var ofRooms = sources.stream().flatMap(source -> source.of(file, reader).stream());
    return new CasePrint(
        number.value(),
        file.title(),
        facts(file, reader),
        Stream.concat(ofRooms, Stream.of(files(number, reader), trail(number, reader)))
            .filter(section -> !section.facts().isEmpty() || !section.tables().isEmpty())
            .toList(),
        words.text(
            reader,
            "print.printed",
            Objects.requireNonNullElse(words.moment(clock.instant()), ""),
            Objects.requireNonNullElse(words.person(currentPerson.id().orElse(null)), "")));
  }

  private List<Fact> facts(CaseFile file, Locale reader) {
    var affected =
        file.affected().stream()
            .map(department -> words.department(reader, department))
            .collect(Collectors.joining(", "));
    return new Facts()
        .add(words.text(reader, "print.state"), words.text(reader, "print.state." + file.state()))
        .add(words.text(reader, "print.requester"), words.person(file.requester()))
        .add(words.text(reader, "print.department"), words.department(reader, file.department()))
        .add(words.text(reader, "print.lead"), words.person(file.lead()))
        .add(words.text(reader, "print.affected"), affected)
        .add(words.text(reader, "print.opened"), words.moment(file.openedAt()))
        .add(words.text(reader, "print.closed"), words.moment(file.closedAt()))
        .all();
  }

  private PrintSection trail(CaseNumber number, Locale reader) {
    var heads =
        Stream.of("at", "who", "what", "step", "comment")
            .map(head -> words.text(reader, "print.trail." + head))
            .toList();
    var rows = trail.of(number).stream().map(entry -> row(entry, reader)).toList();
    return new PrintSection(
        words.text(reader, "print.trail"), List.of(), List.of(new Table("", heads, rows)));
  }

  private List<String> row(Recorded recorded, Locale reader) {
    var entry = recorded.entry();
    var actor = words.person(reader, entry.actor(), entry.onBehalfOf());
    return Table.row(
        words.moment(recorded.at()),
        actor == null ? words.text(reader, "print.automatic") : actor,
        words.text(reader, "trail." + entry.action()),
        entry.step() == null ? null : steps.of(entry.step()),
        comments.of(entry));
  }

  private PrintSection files(CaseNumber number, Locale reader) {
    var heads =
        Stream.of("name", "size", "by", "at")
            .map(head -> words.text(reader, "print.files." + head))
            .toList();
    var rows =
        attachments.of(number).stream()
            .map(
                file ->
                    Table.row(
                        file.name(),
                        (file.size() + KILO - 1) / KILO + " KB",
                        words.person(file.by()),
                        words.moment(file.at())))
            .toList();
    return new PrintSection(
        words.text(reader, "print.files"),
        List.of(),
        rows.isEmpty() ? List.of() : List.of(new Table("", heads, rows)));
  }
}
