package org.opscoord.review.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.opscoord.casework.FormContext;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.opscoord.review.ReviewModel;
import org.opscoord.review.performance.PerformanceReviewModel;
import org.springframework.stereotype.Component;

/** By when each form has to be answered. */
@Component
class ReviewDueContext implements FormContext {

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ProductSettings settings;
  private final Texts texts;

  ReviewDueContext(ProductSettings settings, Texts texts) {
    this.settings = settings;
    this.texts = texts;
  }

  @Override
  public boolean concerns(String process, String step) {
    return process.equals(ReviewModel.PROCESS) || process.equals(PerformanceReviewModel.PROCESS);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    // Forms are opened inside the command that has checked the reader's right to the task.
    var due =
        Context.getCommandContext().getTaskManager().findTaskById(opened.taskId()).getDueDate();
    return Map.of(
        "due",
        new TextNode(
            due == null
                ? texts.text("review.due.none")
                : MINUTES.format(due.toInstant().atZone(settings.zone()))));
  }
}
