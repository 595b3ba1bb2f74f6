package org.opscoord.notification.robot;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opscoord.notification.channel.DeliveryFailed;
import org.springframework.stereotype.Component;

/**
 * Teams: a workflow or an incoming webhook that posts an adaptive card. Words stand in text runs,
 * which read no markdown.
 */
@Component
class TeamsDialect implements Dialect {

  private static final String FAILED = "Webhook message delivery failed";

  private final JsonText json;

  TeamsDialect(JsonText json) {
    this.json = json;
  }

  @Override
  public Platform platform() {
    return Platform.TEAMS;
  }

  @Override
  public Call write(Robot robot, RobotLetter letter, Instant now) {
    var card =
        Map.of(
            "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
            "type", "AdaptiveCard",
            "version", "1.4",
            "body",
                List.of(
                    block(Map.of("weight", "Bolder"), Words.title(letter)),
                    block(Map.of(), Words.text(letter))),
            "actions",
                List.of(
                    Map.of(
                        "type", "Action.OpenUrl",
                        "title", letter.linkText(),
                        "url", letter.link().toString())));
    var attachment =
        Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card);
    return Call.of(robot, json.of(Map.of("type", "message", "attachments", List.of(attachment))));
  }

  /** An incoming webhook says 200 also when Teams itself refused, and then why. */
  @Override
  public void read(Answer answer) throws DeliveryFailed, TooOften {
    if (answer.body().contains(FAILED)) {
      if (answer.body().contains("429")) {
        throw new TooOften(
            answer.retryAfter() == null ? Duration.ofSeconds(30) : answer.retryAfter());
      }
      throw new DeliveryFailed("Teams refused the message: " + answer.body());
    }
  }

  private static Map<String, Object> block(Map<String, Object> style, String words) {
    var run = new HashMap<String, Object>(style);
    run.put("type", "TextRun");
    run.put("text", words);
    return Map.of("type", "RichTextBlock", "inlines", List.of(run));
  }
}
