package org.opscoord.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opscoord.operations.Instances;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One process instance that went astray; for administrators. */
@RestController
@RequestMapping("/api/operations/instances/{id}")
@Tag(name = "Operations")
class InstanceController {

  private final Instances instances;

  InstanceController(Instances instances) {
    this.instances = instances;
  }

  /** From which step to which one, and why. */
  record Move(@NotNull String from, @NotNull String to, @Nullable String reason) {}

  /** At which step it begins anew, and why. */
  record Restart(@NotNull String at, @Nullable String reason) {}

  @GetMapping("/places")
  @Operation(summary = "Where a process instance is, and where it could be")
  Instances.Places places(@PathVariable String id) {
    return instances.places(id);
  }

  @PostMapping("/moves")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Ends the work at a step and begins another step instead")
  void move(@PathVariable String id, @Valid @RequestBody Move move) {
    instances.move(id, move.from(), move.to(), Objects.requireNonNullElse(move.reason(), ""));
  }

  @PostMapping("/restarts")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Begins a finished process instance, which is no case, anew")
  void restart(@PathVariable String id, @Valid @RequestBody Restart restart) {
    instances.restart(id, restart.at(), Objects.requireNonNullElse(restart.reason(), ""));
  }
}
