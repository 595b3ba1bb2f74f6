package org.opscoord.notification.robot;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.opscoord.notification.channel.DeliveryFailed;
import org.springframework.stereotype.Component;

/** 企业微信: the key stands in the address, and there is no signature. */
@Component
class WeComDialect implements Dialect {

  /** The robot has said more than 20 things within a minute. */
  private static final Set<Integer> TOO_OFTEN = Set.of(45009);

  private final JsonText json;
  private final CodedAnswer coded;

  WeComDialect(JsonText json, CodedAnswer coded) {
    this.json = json;
    this.coded = coded;
  }

  @Override
  public Platform platform() {
    return Platform.WECOM;
  }

  @Override
  public Call write(Robot robot, RobotLetter letter, Instant now) {
    var content =
        "**%s**\n%s\n[%s](%s)"
            .formatted(Words.title(letter), Words.text(letter), letter.linkText(), letter.link());
    return Call.of(
        robot, json.of(Map.of("msgtype", "markdown", "markdown", Map.of("content", content))));
  }

  @Override
  public void read(Answer answer) throws DeliveryFailed, TooOften {
    coded.read(answer, "errcode", "errmsg", TOO_OFTEN, Duration.ofMinutes(1));
  }
}
