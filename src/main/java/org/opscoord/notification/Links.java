package org.opscoord.notification;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Component;

/** Where people go on from a message. */
@Component
public class Links {

  private final ProductSettings settings;

  Links(ProductSettings settings) {
    this.settings = settings;
  }

  /** The task in Tasklist, or the start page when the message is about no task. */
  public URI to(Message message) {
    var base = settings.baseUrl().toString().replaceAll("/+$", "");
    return message.taskId() == null
        ? URI.create(base + "/")
        : URI.create(
            base
                + "/camunda/app/tasklist/default/#/?task="
                + URLEncoder.encode(message.taskId(), StandardCharsets.UTF_8));
  }

  /** The host under which people reach the product. */
  String host() {
    return Objects.requireNonNullElse(settings.baseUrl().getHost(), "localhost");
  }
}
