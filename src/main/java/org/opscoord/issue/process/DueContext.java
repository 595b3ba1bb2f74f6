package org.opscoord.issue.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.opscoord.casework.FormContext;
import org.opscoord.engine.ProductSettings;
import org.opscoord.issue.IssueModel;
import org.springframework.stereotype.Component;

/** By when each form has to be answered. */
@Component("issueDueContext")
class DueContext implements FormContext {

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ProductSettings settings;

  DueContext(ProductSettings settings) {
    this.settings = settings;
  }

  @Override
  public boolean concerns(String process, String step) {
    return process.equals(IssueModel.PROCESS);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    // Forms are opened inside the command that has checked the reader's right to the task.
    var task = Context.getCommandContext().getTaskManager().findTaskById(opened.taskId());
    var due = task.getDueDate().toInstant().atZone(settings.zone());
    return Map.of("due", new TextNode(MINUTES.format(due)));
  }
}
