package org.opscoord.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opscoord.kpi.outside.ApiToken;
import org.opscoord.kpi.outside.ApiTokens;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys of other systems, for administrators. */
@RestController
@RequestMapping("/api/kpi/tokens")
@Tag(name = "KPI")
class TokenController {

  private final ApiTokens tokens;

  TokenController(ApiTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A key to be made.
   *
   * @param measures what may be sent with it; none for everything
   * @param days for how long it is good, at most 366
   */
  record Wanted(@NotNull String source, @Nullable Set<@NotNull String> measures, int days) {}

  @GetMapping
  @Operation(summary = "Every key, without what it holds")
  List<ApiToken> all() {
    return tokens.all();
  }

  @PostMapping
  @Operation(summary = "Makes a key; what it holds is told in this answer only")
  ApiTokens.Made make(@Valid @RequestBody Wanted wanted) {
    var measures = wanted.measures();
    return tokens.make(wanted.source(), measures == null ? Set.of() : measures, wanted.days());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Revokes a key at once")
  void revoke(@PathVariable UUID id) {
    tokens.revoke(id);
  }
}
