package org.opscoord.action.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.opscoord.action.ActionModel;
import org.opscoord.casework.FormContext;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** By when each form has to be answered. */
@Component
class ActionDueContext implements FormContext {

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ProductSettings settings;
  private final Texts texts;

  ActionDueContext(ProductSettings settings, Texts texts) {
    this.settings = settings;
    this.texts = texts;
  }

  @Override
  public boolean concerns(String process, String step) {
    return process.equals(ActionModel.PROCESS);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    // Forms are opened inside the command that has checked the reader's right to the task.
    var task = Context.getCommandContext().getTaskManager().findTaskById(opened.taskId());
    var due = task.getDueDate();
    var text =
        due == null
            ? texts.text("action.due.none")
            : MINUTES.format(due.toInstant().atZone(settings.zone()));
    return Map.of("due", new TextNode(text));
  }
}
