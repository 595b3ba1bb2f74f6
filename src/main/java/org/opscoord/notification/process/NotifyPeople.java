package org.opscoord.notification.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.engine.ModelBean;
import org.opscoord.notification.Notice;
import org.opscoord.notification.NoticeArgument;
import org.opscoord.notification.Notifications;
import org.springframework.context.annotation.Scope;

/**
 * Tells people something from any model. Field {@code event}: {@code reminder} or {@code
 * information}. Field {@code recipients}: the id of a person or department, or a collection of ids.
 * The message says the name of the step, so name the step as a sentence for its reader.
 */
@ModelBean("notifyPeople")
@Scope("prototype")
public class NotifyPeople implements JavaDelegate {

  private final Notifications notifications;
  private final Recipients recipientsOf;
  private @Nullable Expression event;
  private @Nullable Expression recipients;

  NotifyPeople(Notifications notifications, Recipients recipientsOf) {
    this.notifications = notifications;
    this.recipientsOf = recipientsOf;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notifications.tell(
        new Notice(
            ModelNotices.kind(Fields.value(event, "event", execution)),
            recipientsOf.named(Fields.value(recipients, "recipients", execution)),
            new CaseNumber(execution.getProcessBusinessKey()),
            null,
            "model:" + execution.getActivityInstanceId(),
            List.of(NoticeArgument.words(execution.getCurrentActivityName()))));
  }

  public void setEvent(Expression event) {
    this.event = event;
  }

  public void setRecipients(Expression recipients) {
    this.recipients = recipients;
  }
}
