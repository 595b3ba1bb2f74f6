package org.opscoord.substitution.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.substitution.Absence;
import org.opscoord.substitution.AbsenceEntry;
import org.opscoord.substitution.Absences;
import org.opscoord.substitution.CaseKinds;
import org.opscoord.substitution.web.AbsenceView.Named;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is away, and who stands in. */
@RestController
@RequestMapping("/api/substitutions")
@Tag(name = "Substitutions", description = "Who is away, and who stands in")
class SubstitutionController {

  private final Absences absences;
  private final CaseKinds kinds;
  private final Directory directory;

  SubstitutionController(Absences absences, CaseKinds kinds, Directory directory) {
    this.absences = absences;
    this.kinds = kinds;
    this.directory = directory;
  }

  /**
   * What is entered.
   *
   * @param person who is away; null for whoever asks
   * @param substitute who stands in; null for whoever leads the person
   * @param kinds the kinds of cases it concerns; none for all
   * @param handsOver whether the substitute gets the tasks that wait already
   */
  record Request(
      @Nullable String person,
      @Nullable String substitute,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable Set<String> kinds,
      boolean handsOver) {}

  @GetMapping
  @Operation(
      summary = "Your absences, and those of others in which you stand in, that are not over",
      description = "Coordinators and heads may ask for somebody else.")
  AbsenceView.Page list(@RequestParam(required = false) @Nullable String person) {
    var whose = person == null ? absences.acting().id() : known(person);
    return new AbsenceView.Page(
        named(whose),
        absences.concerning(whose).stream().map(this::view).toList(),
        kinds.names().entrySet().stream()
            .map(kind -> new Named(kind.getKey(), kind.getValue()))
            .toList());
  }

  @PutMapping("/{id}")
  @Operation(summary = "Enter an absence; the same id is entered once, however often it is sent")
  AbsenceView enter(@PathVariable UUID id, @RequestBody Request request) {
    if (request.firstDay() == null || request.lastDay() == null) {
      throw new Refusal(Kind.INVALID, "substitution.days.missing");
    }
    return view(
        absences.enter(
            new AbsenceEntry(
                id,
                request.person() == null ? absences.acting().id() : known(request.person()),
                request.substitute() == null ? null : known(request.substitute()),
                request.firstDay(),
                request.lastDay(),
                Objects.requireNonNullElse(request.kinds(), Set.of()),
                request.handsOver())));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "End an absence now; tasks that are left come back within a minute")
  void end(@PathVariable UUID id) {
    absences.end(id);
  }

  private AbsenceView view(Absence absence) {
    var names = kinds.names();
    return new AbsenceView(
        absence.id(),
        named(absence.person()),
        absence.substitute() == null ? null : named(absence.substitute()),
        absence.firstDay(),
        absence.lastDay(),
        absence.kinds().stream()
            .sorted()
            .map(kind -> new Named(kind, names.getOrDefault(kind, kind)))
            .toList(),
        absence.handsOver(),
        named(absence.enteredBy()));
  }

  private Named named(PersonId id) {
    return new Named(id.value(), directory.nameOf(id));
  }

  private static PersonId known(String id) {
    if (!PersonId.isValid(id)) {
      throw new Refusal(Kind.INVALID, "substitution.person.unknown", id);
    }
    return new PersonId(id);
  }
}
