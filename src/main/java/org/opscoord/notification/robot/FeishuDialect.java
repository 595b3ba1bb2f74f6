package org.opscoord.notification.robot;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opscoord.notification.channel.DeliveryFailed;
import org.springframework.stereotype.Component;

/** 飞书: signed in the body over nothing, keyed with time and secret. */
@Component
class FeishuDialect implements Dialect {

  /** Frequency limited, for the robot or for the whole company. */
  private static final Set<Integer> TOO_OFTEN = Set.of(11232, 11233);

  private final JsonText json;
  private final CodedAnswer coded;

  FeishuDialect(JsonText json, CodedAnswer coded) {
    this.json = json;
    this.coded = coded;
  }

  @Override
  public Platform platform() {
    return Platform.FEISHU;
  }

  @Override
  public Call write(Robot robot, RobotLetter letter, Instant now) {
    var body = new LinkedHashMap<String, Object>();
    if (robot.secret() != null) {
      var time = String.valueOf(now.getEpochSecond());
      body.put("timestamp", time);
      body.put(
          "sign",
          Base64.getEncoder()
              .encodeToString(Signature.of(time + "\n" + robot.secret(), new byte[0])));
    }
    var post =
        Map.of(
            "title",
            Words.title(letter),
            "content",
            List.of(
                List.of(Map.of("tag", "text", "text", Words.text(letter))),
                List.of(
                    Map.of(
                        "tag", "a", "text", letter.linkText(), "href", letter.link().toString()))));
    var language = robot.locale().getLanguage().equals("zh") ? "zh_cn" : "en_us";
    body.put("msg_type", "post");
    body.put("content", Map.of("post", Map.of(language, post)));
    return Call.of(robot, json.of(body));
  }

  @Override
  public void read(Answer answer) throws DeliveryFailed, TooOften {
    coded.read(answer, "code", "msg", TOO_OFTEN, Duration.ofMinutes(1));
  }
}
