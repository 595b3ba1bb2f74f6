package org.opscoord.approval;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.opscoord.approval.ApprovalEvents.VoteCast;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a test stop a vote at the point where it is counted but not committed. */
@Component
class VoteGate {

  private final AtomicReference<Consumer<VoteCast>> gate = new AtomicReference<>(vote -> {});

  void close(Consumer<VoteCast> what) {
    gate.set(what);
  }

  void open() {
    gate.set(vote -> {});
  }

  @EventListener
  void voteCast(VoteCast vote) {
    gate.get().accept(vote);
  }
}
