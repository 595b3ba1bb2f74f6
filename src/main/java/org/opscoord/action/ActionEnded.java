package org.opscoord.action;

import org.opscoord.action.ActionEvents.ActionClosed;
import org.opscoord.casework.CaseEvents.CaseEnded;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.engine.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An action item that ends, however it does, is noted where it came from. */
@Component
class ActionEnded {

  private final ActionRepository repository;
  private final Trail trail;
  private final Texts texts;
  private final ApplicationEventPublisher events;

  ActionEnded(
      ActionRepository repository, Trail trail, Texts texts, ApplicationEventPublisher events) {
    this.repository = repository;
    this.trail = trail;
    this.texts = texts;
    this.events = events;
  }

  @EventListener
  void on(CaseEnded ended) {
    var file = ended.caseFile();
    if (!file.kind().equals(ActionModel.KIND)) {
      return;
    }
    var state = ActionState.after(file.state(), ended.outcome());
    repository.updateState(file.number(), state);
    var source = file.source();
    if (source != null) {
      var line =
          texts.text(
              "action.closed.line",
              file.number().value(),
              file.title(),
              texts.text("action.state." + state));
      trail.record(Entry.automatic(source, "action.closed", null, line));
      events.publishEvent(new ActionClosed(file.number(), source, file.title(), state));
    }
  }
}
