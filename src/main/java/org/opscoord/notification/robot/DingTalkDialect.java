package org.opscoord.notification.robot;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.opscoord.notification.channel.DeliveryFailed;
import org.springframework.stereotype.Component;

/** 钉钉: signed in the address over time and secret, keyed with the secret. */
@Component
class DingTalkDialect implements Dialect {

  private static final Set<Integer> TOO_OFTEN = Set.of(130101, 410100);

  /** So long a robot is muted that has said more than 20 things within a minute. */
  private static final Duration MUTED = Duration.ofMinutes(10);

  private final JsonText json;
  private final CodedAnswer coded;

  DingTalkDialect(JsonText json, CodedAnswer coded) {
    this.json = json;
    this.coded = coded;
  }

  @Override
  public Platform platform() {
    return Platform.DINGTALK;
  }

  @Override
  public Call write(Robot robot, RobotLetter letter, Instant now) {
    var title = Words.title(letter);
    // A line ends only at two blanks.
    var text =
        "### %s\n\n%s\n\n[%s](%s)"
            .formatted(
                title, Words.text(letter).replace("\n", "  \n"), letter.linkText(), letter.link());
    var body =
        json.of(
            Map.of(
                "msgtype",
                "markdown",
                "markdown",
                Map.of("title", title, "text", text),
                "at",
                Map.of("isAtAll", false)));
    return new Call(signed(robot, now), Map.of(), body);
  }

  @Override
  public void read(Answer answer) throws DeliveryFailed, TooOften {
    coded.read(answer, "errcode", "errmsg", TOO_OFTEN, MUTED);
  }

  private static URI signed(Robot robot, Instant now) {
    if (robot.secret() == null) {
      return robot.url();
    }
    var time = String.valueOf(now.toEpochMilli());
    var signature =
        Signature.of(
            robot.secret(), (time + "\n" + robot.secret()).getBytes(StandardCharsets.UTF_8));
    return URI.create(
        "%s%stimestamp=%s&sign=%s"
            .formatted(
                robot.url(),
                robot.url().getRawQuery() == null ? "?" : "&",
                time,
                URLEncoder.encode(
                    Base64.getEncoder().encodeToString(signature), StandardCharsets.UTF_8)));
  }
}
