package org.opscoord.notification.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opscoord.notification.channel.DeliveryFailed;

/** Each platform's documented request and answers. */
class DialectTests {

  private static final Instant NOW = Instant.parse("2026-03-02T01:30:00.250Z");
  private static final String SECRET = "SEC-of-the-robot+/=";
  private static final String ATTACK =
      "@all <!channel> <at user_id=\"all\">all</at> <@U123> [click](https://evil.example/x)"
          + " **bold** `x` https://evil.example/y www.evil.example <https://evil.example|here> & #1";

  private final ObjectMapper mapper = new ObjectMapper();
  private final JsonText json = new JsonText(mapper);
  private final CodedAnswer coded = new CodedAnswer(mapper);

  @Test
  void weComGetsMarkdown() throws Exception {
    var call = write(Platform.WECOM, null, letter("Title", "Text"));

    assertThat(call.url()).isEqualTo(robot(Platform.WECOM, null).url());
    assertThat(read(call).path("msgtype").asText()).isEqualTo("markdown");
    assertThat(read(call).path("markdown").path("content").asText())
        .isEqualTo("**Title**\nText\n[Open the task](https://coordination.example/t?a=1&b=2)");
  }

  @Test
  void dingTalkIsSignedInTheAddress() throws Exception {
    var call = write(Platform.DINGTALK, SECRET, letter("Title", "Line\nLine"));

    var time = String.valueOf(NOW.toEpochMilli());
    var query = call.url().getRawQuery();
    assertThat(query).startsWith("key=0123456789abcdef&timestamp=" + time + "&sign=");
    var sign =
        URLDecoder.decode(query.substring(query.indexOf("sign=") + 5), StandardCharsets.UTF_8);
    assertThat(sign)
        .isEqualTo(Base64.getEncoder().encodeToString(hmac(SECRET, time + "\n" + SECRET)));
    assertThat(read(call).path("markdown").path("text").asText())
        .startsWith("### Title\n\nLine  \nLine\n\n[Open the task](");
    assertThat(read(call).path("at").path("isAtAll").asBoolean()).isFalse();
    assertThat(write(Platform.DINGTALK, null, letter("Title", "Text")).url().getRawQuery())
        .isEqualTo("key=0123456789abcdef");
  }

  @Test
  void feishuIsSignedInTheBody() throws Exception {
    var body = read(write(Platform.FEISHU, SECRET, letter("Title", "Text")));

    var time = String.valueOf(NOW.getEpochSecond());
    assertThat(body.path("timestamp").asText()).isEqualTo(time);
    assertThat(body.path("sign").asText())
        .isEqualTo(Base64.getEncoder().encodeToString(hmac(time + "\n" + SECRET, "")));
    assertThat(body.path("msg_type").asText()).isEqualTo("post");
    var post = body.path("content").path("post").path("en_us");
    assertThat(post.path("title").asText()).isEqualTo("Title");
    assertThat(post.path("content").path(1).path(0).path("href").asText())
        .isEqualTo("https://coordination.example/t?a=1&b=2");
    assertThat(read(write(Platform.FEISHU, null, letter("Title", "Text"))).has("sign")).isFalse();
  }

  @Test
  void aWebhookIsSignedOverTimeAndBodyAndNamesTheMessage() throws Exception {
    var call = write(Platform.WEBHOOK, SECRET, letter("Title", "Text"));

    var time = String.valueOf(NOW.getEpochSecond());
    assertThat(call.headers())
        .containsEntry("Opscoord-Id", "id-1@coordination.example")
        .containsEntry("Opscoord-Timestamp", time)
        .containsEntry(
            "Opscoord-Signature",
            "v1=" + HexFormat.of().formatHex(hmac(SECRET, time + "." + call.body())));
    assertThat(read(call).path("kind").asText()).isEqualTo("reminder");
    assertThat(read(call).path("id").asText()).isEqualTo("id-1@coordination.example");
  }

  @Test
  void slackGetsTextWhoseSignsAreEscaped() throws Exception {
    var text = read(write(Platform.SLACK, null, letter("A & B", ATTACK))).path("text").asText();

    assertThat(text)
        .startsWith("*A &amp; B*\n")
        .contains("&lt;!channel&gt;", "&amp; #1")
        .endsWith("\n<https://coordination.example/t?a=1&b=2|Open the task>")
        .doesNotContain("<!", "<@", "<at", "https://evil", "www.evil", "@all");
  }

  @Test
  void teamsGetsACardWhoseWordsAreNoMarkdown() throws Exception {
    var card =
        read(write(Platform.TEAMS, null, letter("Title", ATTACK)))
            .path("attachments")
            .path(0)
            .path("content");

    assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
    assertThat(card.findValuesAsText("type"))
        .contains("RichTextBlock", "TextRun", "Action.OpenUrl")
        .doesNotContain("TextBlock");
    assertThat(card.toString()).doesNotContain("<at>", "](", "https://evil");
  }

  @ParameterizedTest
  @EnumSource(
      value = Platform.class,
      names = {"WECOM", "DINGTALK", "FEISHU", "TEAMS"})
  void wordsOfPeopleMentionNobodyAndAreNoLinks(Platform platform) {
    var body = write(platform, null, letter(ATTACK, ATTACK + "\n# Heading\n" + "长".repeat(3_000)));

    assertThat(body.body())
        .contains("＠all", "［click］")
        .doesNotContain("@all", "<", "[click", "**bold", "https://evil", "www.evil", "`");
    assertThat(body.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8_192);
    assertThat(platform == Platform.WECOM ? body.body().getBytes(StandardCharsets.UTF_8).length : 0)
        .isLessThan(4_096);
  }

  @Test
  void codesSayWhetherAMessageWasTaken() {
    assertThatCode(() -> answer(Platform.WECOM, "{\"errcode\":0,\"errmsg\":\"ok\"}"))
        .doesNotThrowAnyException();
    assertThatCode(() -> answer(Platform.DINGTALK, "{\"errcode\":0,\"errmsg\":\"ok\"}"))
        .doesNotThrowAnyException();
    assertThatCode(() -> answer(Platform.FEISHU, "{\"code\":0,\"msg\":\"success\",\"data\":{}}"))
        .doesNotThrowAnyException();
    assertThatCode(() -> answer(Platform.SLACK, "ok")).doesNotThrowAnyException();
    assertThatCode(() -> answer(Platform.TEAMS, "1")).doesNotThrowAnyException();
    assertThatCode(() -> answer(Platform.TEAMS, "")).doesNotThrowAnyException();
    assertThatThrownBy(
            () -> answer(Platform.WECOM, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}"))
        .isInstanceOf(DeliveryFailed.class)
        .hasMessageContaining("errcode 93000, invalid webhook url");
    assertThatThrownBy(
            () -> answer(Platform.DINGTALK, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}"))
        .isInstanceOf(DeliveryFailed.class)
        .hasMessageContaining("errcode 310000, sign not match");
    for (var code : List.of(9499, 19021)) {
      assertThatThrownBy(
              () -> answer(Platform.FEISHU, "{\"code\":%d,\"msg\":\"no\"}".formatted(code)))
          .isInstanceOf(DeliveryFailed.class)
          .hasMessageContaining("code %d", code);
    }
    assertThatThrownBy(() -> answer(Platform.SLACK, "<html>Welcome</html>"))
        .isInstanceOf(DeliveryFailed.class);
    assertThatThrownBy(() -> answer(Platform.WECOM, "<html>Welcome</html>"))
        .isInstanceOf(DeliveryFailed.class);
    assertThatThrownBy(
            () ->
                answer(
                    Platform.TEAMS,
                    "Webhook message delivery failed with error: endpoint returned HTTP error 413"))
        .isInstanceOf(DeliveryFailed.class);
  }

  @Test
  void codesAskForAPause() {
    assertPause(Platform.WECOM, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}", 60);
    assertPause(Platform.DINGTALK, "{\"errcode\":130101,\"errmsg\":\"send too fast\"}", 600);
    assertPause(Platform.FEISHU, "{\"code\":11232,\"msg\":\"frequency limited\"}", 60);
    assertPause(
        Platform.TEAMS,
        "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error"
            + " 429 with ContextId x",
        30);
  }

  private void assertPause(Platform platform, String body, int seconds) {
    assertThatThrownBy(() -> answer(platform, body))
        .isInstanceOfSatisfying(
            TooOften.class,
            tooOften -> assertThat(tooOften.pause()).isEqualTo(Duration.ofSeconds(seconds)));
  }

  private void answer(Platform platform, String body) throws DeliveryFailed, TooOften {
    dialect(platform).read(new Answer(200, body, null));
  }

  private Call write(Platform platform, @Nullable String secret, RobotLetter letter) {
    return dialect(platform).write(robot(platform, secret), letter, NOW);
  }

  private Dialect dialect(Platform platform) {
    return switch (platform) {
      case WECOM -> new WeComDialect(json, coded);
      case DINGTALK -> new DingTalkDialect(json, coded);
      case FEISHU -> new FeishuDialect(json, coded);
      case SLACK -> new SlackDialect(json);
      case TEAMS -> new TeamsDialect(json);
      case WEBHOOK -> new WebhookDialect(json);
    };
  }

  private JsonNode read(Call call) throws JsonProcessingException {
    return mapper.readTree(call.body());
  }

  static Robot robot(Platform platform, @Nullable String secret) {
    return new Robot(
        "robot",
        platform,
        URI.create("https://platform.example/send?key=0123456789abcdef"),
        secret,
        Set.of(),
        Set.of(),
        Locale.ENGLISH,
        false,
        platform.limits());
  }

  private static RobotLetter letter(String title, String text) {
    return new RobotLetter(
        "id-1@coordination.example",
        "reminder",
        "DEC-2026-0001",
        title,
        text,
        URI.create("https://coordination.example/t?a=1&b=2"),
        "Open the task",
        NOW);
  }

  private static byte[] hmac(String key, String content) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
  }
}
