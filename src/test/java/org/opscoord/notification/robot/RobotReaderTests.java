package org.opscoord.notification.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opscoord.engine.CannotStart;

class RobotReaderTests {

  private static final String URL =
      "https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef";

  private final RobotReader reader = new RobotReader(Locale.ENGLISH);

  @Test
  void aRobotIsReadWithTheLimitsOfItsPlatform() {
    var robots =
        reader.read(
            List.of(
                entry("sales", "dingtalk", URL, "SEC123456", List.of("sales"), null, List.of()),
                entry("all", "feishu", URL, null, List.of(), "zh-CN", List.of("7/PT10S"))));

    assertThat(robots.get(0).limits()).containsExactly(new RateLimit(20, Duration.ofMinutes(1)));
    assertThat(robots.get(0).tells("reminder", "sales")).isTrue();
    assertThat(robots.get(0).tells("reminder", "quality")).isFalse();
    assertThat(robots.get(1).tells("reminder", "quality")).isTrue();
    assertThat(robots.get(1).locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(robots.get(1).limits()).containsExactly(new RateLimit(7, Duration.ofSeconds(10)));
    assertThat(robots.toString()).isEqualTo("[sales, all]");
  }

  @Test
  void aMistakeStopsTheStartAndSaysWhatToSet() {
    assertMistake("name", entry(null, "slack", URL, null, List.of(), null, List.of()));
    assertMistake("platform", entry("r", "irc", URL, null, List.of(), null, List.of()));
    assertMistake("url", entry("r", "slack", null, null, List.of(), null, List.of()));
    assertMistake(
        "url",
        entry("r", "slack", "http://x.example/0123456789abcdef", null, List.of(), null, List.of()));
    assertMistake(
        "url",
        entry(
            "r",
            "slack",
            "https://u:0123456789abcdef@x.example/",
            null,
            List.of(),
            null,
            List.of()));
    assertMistake(
        "url",
        entry(
            "r", "slack", "https://x.example/ 0123456789abcdef", null, List.of(), null, List.of()));
    assertMistake("secret", entry("r", "webhook", URL, " ", List.of(), null, List.of()));
    assertMistake(
        "secret", entry("r", "wecom", URL, "0123456789abcdef", List.of(), null, List.of()));
    assertMistake(
        "departments", entry("r", "slack", URL, null, List.of("No Such"), null, List.of()));
    assertMistake("locale", entry("r", "slack", URL, null, List.of(), "fr", List.of()));
    for (var limit : List.of("20", "0/PT1M", "x/PT1M", "20/1m", "20/PT0S", "20/P9D")) {
      assertMistake("limits", entry("r", "slack", URL, null, List.of(), null, List.of(limit)));
    }
  }

  @Test
  void twoRobotsOfOneNameStopTheStart() {
    var entry = entry("twin", "slack", URL, null, List.of(), null, List.of());

    assertThatThrownBy(() -> reader.read(List.of(entry, entry)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("opscoord.robots[1].name");
  }

  @Test
  void neitherSettingsNorRobotsShowTheirSecrets() {
    var entry = entry("sales", "dingtalk", URL, "SEC123456", List.of(), null, List.of());

    assertThat(entry.toString() + new RobotSettings(List.of(entry)) + reader.read(List.of(entry)))
        .doesNotContain("0123456789abcdef", "SEC123456");
  }

  @Test
  void whatOthersSayIsShownWithoutSecrets() {
    var robot =
        reader
            .read(
                List.of(entry("sales", "dingtalk", URL, "SEC+123456", List.of(), null, List.of())))
            .get(0);

    assertThat(
            Redaction.of(robot)
                .in("bad token 0123456789abcdef for\nSEC+123456 or SEC%2B123456 at " + URL))
        .doesNotContain("0123456789abcdef", "123456")
        .startsWith("bad token *** for *** or *** at https://oapi.dingtalk.com/robot/send");
  }

  private void assertMistake(String setting, RobotSettings.Entry entry) {
    assertThatThrownBy(() -> reader.read(List.of(entry)))
        .isInstanceOfSatisfying(
            CannotStart.class,
            refused -> {
              assertThat(refused).hasMessageContaining("opscoord.robots[0]." + setting);
              assertThat(refused).hasNoCause();
              assertThat(refused.action()).startsWith("Set opscoord.robots[0]." + setting);
              assertThat(refused.getMessage() + refused.action())
                  .doesNotContain("0123456789abcdef");
            });
  }

  private static RobotSettings.Entry entry(
      @Nullable String name,
      String platform,
      @Nullable String url,
      @Nullable String secret,
      List<String> departments,
      @Nullable String locale,
      List<String> limits) {
    return new RobotSettings.Entry(
        name, platform, url, secret, departments, List.of(), locale, false, limits);
  }
}
