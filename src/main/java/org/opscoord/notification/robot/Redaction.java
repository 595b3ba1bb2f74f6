package org.opscoord.notification.robot;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opscoord.notification.channel.Plain;

/** Takes a robot's secret, and the keys in its address, out of what others say about it. */
final class Redaction {

  /** Shorter parts of a path are words such as {@code send}. */
  private static final int SHORTEST_KEY = 8;

  private final List<String> secrets;

  private Redaction(List<String> secrets) {
    this.secrets = secrets;
  }

  static Redaction of(Robot robot) {
    var url = robot.url();
    var path = url.getRawPath() == null ? "" : url.getRawPath();
    var query = url.getRawQuery() == null ? "" : url.getRawQuery();
    var keys =
        Stream.of(path.split("/"), query.split("[&=]"))
            .flatMap(Arrays::stream)
            .filter(part -> part.length() >= SHORTEST_KEY);
    var secret = robot.secret() == null ? Stream.<String>empty() : Stream.of(robot.secret());
    return new Redaction(
        Stream.concat(secret, keys)
            .flatMap(
                key ->
                    Stream.of(
                        key,
                        URLEncoder.encode(key, StandardCharsets.UTF_8),
                        URLDecoder.decode(key, StandardCharsets.UTF_8)))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** The words in one line, without the secrets. */
  String in(String words) {
    var clean = words;
    for (var secret : secrets) {
      clean = clean.replace(secret, "***");
    }
    return Plain.line(clean);
  }
}
