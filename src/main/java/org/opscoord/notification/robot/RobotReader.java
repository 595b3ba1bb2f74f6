package org.opscoord.notification.robot;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.CannotStart;
import org.opscoord.notification.robot.Platform.Secret;

/** Checks robots as they are set, and says what to set. Never repeats an address or a secret. */
final class RobotReader {

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9\\p{IsHan}][\\w\\p{IsHan}.-]{0,59}");
  private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final Set<String> LOCALES = Set.of("en", "zh-CN");

  private final Locale locale;

  RobotReader(Locale locale) {
    this.locale = locale;
  }

  /**
   * The robots.
   *
   * @throws CannotStart when one of them cannot work as it is set
   */
  List<Robot> read(List<RobotSettings.Entry> entries) {
    var robots = new ArrayList<Robot>();
    var names = new HashSet<String>();
    for (var index = 0; index < entries.size(); index++) {
      var robot = read(entries.get(index), "opscoord.robots[%d].".formatted(index));
      check(
          names.add(robot.name()),
          "opscoord.robots[%d].".formatted(index),
          "name",
          "a name that no other robot has");
      robots.add(robot);
    }
    return List.copyOf(robots);
  }

  private Robot read(RobotSettings.Entry entry, String at) {
    var name = entry.name() == null ? "" : entry.name();
    check(NAME.matcher(name).matches(), at, "name", "a name of letters, digits, dots and dashes");
    var platform =
        Platform.of(entry.platform() == null ? "" : entry.platform())
            .orElseThrow(
                () -> wrong(at, "platform", "wecom, dingtalk, feishu, slack, teams or webhook"));
    check(
        entry.departments().stream().allMatch(DepartmentId::isValid),
        at,
        "departments",
        "ids of departments");
    check(
        entry.kinds().stream().allMatch(kind -> KIND.matcher(kind).matches()),
        at,
        "kinds",
        "ids of kinds of messages, such as needed-by-passed");
    check(entry.locale() == null || LOCALES.contains(entry.locale()), at, "locale", "en or zh-CN");
    return new Robot(
        name,
        platform,
        url(entry, at),
        secret(platform, entry.secret(), at),
        Set.copyOf(entry.departments()),
        Set.copyOf(entry.kinds()),
        entry.locale() == null ? locale : Locale.forLanguageTag(entry.locale()),
        entry.allowPrivate(),
        limits(platform, entry.limits(), at));
  }

  private static URI url(RobotSettings.Entry entry, String at) {
    var wanted =
        entry.allowPrivate()
            ? "the http or https address that the platform gave"
            : "the https address that the platform gave";
    try {
      var url = new URI(entry.url() == null ? "" : entry.url().strip());
      var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      var secure = scheme.equals("https") || entry.allowPrivate() && scheme.equals("http");
      check(secure && url.getHost() != null, at, "url", wanted);
      check(
          url.getRawUserInfo() == null && url.getRawFragment() == null,
          at,
          "url",
          "an address without user or #");
      return url;
    } catch (URISyntaxException unreadable) {
      throw wrong(at, "url", wanted);
    }
  }

  private static @Nullable String secret(Platform platform, @Nullable String secret, String at) {
    var given = secret != null && !secret.isBlank();
    check(
        given || platform.secret() != Secret.REQUIRED,
        at,
        "secret",
        "the secret that the receiver checks signatures with");
    check(
        !given || platform.secret() != Secret.NONE,
        at,
        "secret",
        "nothing: robots of %s have none".formatted(platform.id()));
    return given ? secret : null;
  }

  private static List<RateLimit> limits(Platform platform, List<String> limits, String at) {
    return limits.isEmpty()
        ? platform.limits()
        : limits.stream()
            .map(
                limit ->
                    RateLimit.parse(limit)
                        .orElseThrow(() -> wrong(at, "limits", "limits such as 20/PT1M")))
            .toList();
  }

  private static void check(boolean good, String at, String setting, String wanted) {
    if (!good) {
      throw wrong(at, setting, wanted);
    }
  }

  private static CannotStart wrong(String at, String setting, String wanted) {
    return new CannotStart(
        "The robot at %s%s cannot work as it is set.".formatted(at, setting),
        "Set %s%s to %s.".formatted(at, setting, wanted));
  }
}
