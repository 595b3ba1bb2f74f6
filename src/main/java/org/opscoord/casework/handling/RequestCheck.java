package org.opscoord.casework.handling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.handling.HandlingRepository.Known;
import org.opscoord.casework.handling.Offer.Choice;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Whether a request says all that its offer asks for. */
@Component
class RequestCheck {

  private static final int LONGEST_REASON = 2_000;

  /** Refuses a request that lacks something, or names somebody or something not offered. */
  void complete(Offer offer, HandlingRequest request) {
    if (offer.reason() && request.reason().isBlank()) {
      throw new Refusal(Kind.INVALID, "case.reason.missing");
    }
    if (request.reason().length() > LONGEST_REASON) {
      throw new Refusal(Kind.INVALID, "case.reason.tooLong", LONGEST_REASON);
    }
    var person = request.person();
    named("person", offer.people(), person == null ? null : person.value());
    named("target", offer.targets(), request.target());
  }

  /** Refuses a key that was used for something else before. */
  void same(Known before, HandlingKind kind, String taskId) {
    if (!before.kind().equals(kind.id()) || !before.taskId().equals(taskId)) {
      throw new Refusal(Kind.CONFLICT, "handling.key.used");
    }
  }

  private static void named(String what, List<Choice> offered, @Nullable String chosen) {
    if (chosen == null
        ? !offered.isEmpty()
        : offered.stream().noneMatch(it -> it.id().equals(chosen))) {
      throw new Refusal(
          Kind.INVALID,
          chosen == null
              ? "handling.%s.missing".formatted(what)
              : "handling.%s.unknown".formatted(what),
          chosen == null ? "" : chosen);
    }
  }
}
