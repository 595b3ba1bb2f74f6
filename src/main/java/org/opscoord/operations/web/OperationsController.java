package org.opscoord.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opscoord.operations.EngineOperations.Progress;
import org.opscoord.operations.ImportLog;
import org.opscoord.operations.Incidents;
import org.opscoord.operations.Migrations;
import org.opscoord.operations.Migrations.Plan;
import org.opscoord.operations.ScheduledWork;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What failed, what runs by itself, and new versions; for administrators. */
@RestController
@RequestMapping("/api/operations")
@Tag(name = "Operations", description = "For administrators")
class OperationsController {

  private final Incidents incidents;
  private final ScheduledWork work;
  private final ImportLog imports;
  private final Migrations migrations;

  OperationsController(
      Incidents incidents, ScheduledWork work, ImportLog imports, Migrations migrations) {
    this.incidents = incidents;
    this.work = work;
    this.imports = imports;
    this.migrations = migrations;
  }

  /** Why something is done. */
  record Reason(@Nullable String reason) {}

  /** How much was tried again. */
  record Retried(int jobs) {}

  /**
   * A plan to be tried or done.
   *
   * @param places where each step goes, by id
   * @param reason only when it is done
   */
  record Wanted(
      @NotNull String process,
      int from,
      int to,
      @NotNull Map<@NotNull String, @NotNull String> places,
      @Nullable String reason) {

    Plan plan() {
      return new Plan(process, from, to, places);
    }
  }

  /** What was begun. */
  record Begun(String batch) {}

  @GetMapping("/incidents")
  @Operation(summary = "What the engine could not do, by cause")
  List<Incidents.Cause> incidents() {
    return incidents.byCause();
  }

  @PostMapping("/incidents/{cause}/retry")
  @Operation(summary = "Tries again what failed for a cause")
  Retried retry(@PathVariable String cause, @RequestBody Reason reason) {
    return new Retried(incidents.retry(cause, Objects.requireNonNullElse(reason.reason(), "")));
  }

  @GetMapping("/scheduled")
  @Operation(summary = "What runs by itself outside the models")
  List<ScheduledWork.Work> scheduled() {
    return work.all();
  }

  @GetMapping("/imports")
  @Operation(summary = "What was imported last, those that were refused included")
  List<ImportLog.Imported> imports() {
    return imports.newest();
  }

  @GetMapping("/migrations/proposal")
  @Operation(summary = "Where each step of a version goes in another one, as far as that is clear")
  Migrations.Proposal propose(
      @RequestParam String process, @RequestParam int from, @RequestParam int to) {
    return migrations.propose(process, from, to);
  }

  @PostMapping("/migrations/try")
  @Operation(summary = "Takes up to fifty instances over and puts each back")
  Migrations.Tried tryOut(@Valid @RequestBody Wanted wanted) {
    return migrations.tryOut(wanted.plan());
  }

  @PostMapping("/migrations")
  @Operation(summary = "Takes all instances over, bit by bit")
  Begun run(@Valid @RequestBody Wanted wanted) {
    return new Begun(
        migrations.run(wanted.plan(), Objects.requireNonNullElse(wanted.reason(), "")));
  }

  @GetMapping("/batches")
  @Operation(summary = "How far the engine has come with what it does bit by bit")
  List<Progress> batches() {
    return migrations.progress();
  }
}
