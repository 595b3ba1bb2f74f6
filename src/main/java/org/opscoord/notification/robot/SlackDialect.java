package org.opscoord.notification.robot;

import java.time.Instant;
import java.util.Map;
import org.opscoord.notification.channel.DeliveryFailed;
import org.opscoord.notification.channel.Plain;
import org.springframework.stereotype.Component;

/** Slack: an incoming webhook, which answers {@code ok}. */
@Component
class SlackDialect implements Dialect {

  private final JsonText json;

  SlackDialect(JsonText json) {
    this.json = json;
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public Call write(Robot robot, RobotLetter letter, Instant now) {
    var text =
        "*%s*\n%s\n<%s|%s>"
            .formatted(
                Words.slack(Plain.line(letter.title())).replace('*', '＊'),
                Words.slack(Words.cut(Plain.lines(letter.text()))),
                letter.link(),
                Words.slack(letter.linkText()));
    return Call.of(
        robot, json.of(Map.of("text", text, "unfurl_links", false, "unfurl_media", false)));
  }

  @Override
  public void read(Answer answer) throws DeliveryFailed {
    if (!answer.body().strip().equals("ok")) {
      throw new DeliveryFailed("Slack gave no answer that it documents.");
    }
  }
}
