package org.opscoord.notification.robot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.opscoord.notification.channel.Plain;
import org.springframework.stereotype.Component;

/**
 * Any receiver. {@code Opscoord-Signature} is {@code v1=} and the HMAC-SHA256 in hex of {@code
 * Opscoord-Timestamp}, a dot and the body, keyed with the secret; {@code Opscoord-Id} is the same
 * at every attempt, so that a receiver can leave out what it has. Any status of the 200s is taken
 * as received.
 */
@Component
class WebhookDialect implements Dialect {

  private final JsonText json;

  WebhookDialect(JsonText json) {
    this.json = json;
  }

  @Override
  public Platform platform() {
    return Platform.WEBHOOK;
  }

  @Override
  public Call write(Robot robot, RobotLetter letter, Instant now) {
    var content = new LinkedHashMap<String, Object>();
    content.put("id", letter.id());
    content.put("kind", letter.kind());
    content.put("caseNumber", letter.caseNumber());
    content.put("title", Plain.line(letter.title()));
    content.put("text", Plain.lines(letter.text()));
    content.put("link", letter.link().toString());
    content.put("createdAt", letter.createdAt().toString());
    var body = json.of(content);
    var time = String.valueOf(now.getEpochSecond());
    var signature =
        Signature.of(
            Objects.requireNonNull(robot.secret()),
            (time + "." + body).getBytes(StandardCharsets.UTF_8));
    return new Call(
        robot.url(),
        Map.of(
            "Opscoord-Id",
            letter.id(),
            "Opscoord-Timestamp",
            time,
            "Opscoord-Signature",
            "v1=" + HexFormat.of().formatHex(signature)),
        body);
  }

  @Override
  public void read(Answer answer) {
    // Any status of the 200s will do.
  }
}
