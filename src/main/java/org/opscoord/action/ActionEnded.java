package org.opscoord.action;

import org.opscoord.action.ActionEvents.ActionClosed;
import org.opscoord.action.ActionEvents.ActionDone;
import org.opscoord.casework.Answers;
import org.opscoord.casework.CaseEvents.CaseEnded;
import org.opscoord.casework.CaseNumber;
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
  private final Answers answers;
  private final Trail trail;
  private final Texts texts;
  private final ApplicationEventPublisher events;

  ActionEnded(
      ActionRepository repository,
      Answers answers,
      Trail trail,
      Texts texts,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.answers = answers;
    this.trail = trail;
    this.texts = texts;
    this.events = events;
  }

  private void done(CaseNumber number) {
    var item = repository.find(number).orElseThrow();
    answers
        .latest(number, ActionModel.WORK_ON_ACTION)
        .ifPresent(answer -> events.publishEvent(new ActionDone(item, answer.at())));
  }

  @EventListener
  void on(CaseEnded ended) {
    var file = ended.caseFile();
    if (!file.kind().equals(ActionModel.KIND)) {
      return;
    }
    var state = ActionState.after(file.state(), ended.outcome());
    repository.updateState(file.number(), state);
    if (state == ActionState.DONE) {
      done(file.number());
    }
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
