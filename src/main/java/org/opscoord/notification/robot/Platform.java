package org.opscoord.notification.robot;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where a robot speaks. The id names it in settings; the limits are those that it documents. */
public enum Platform {
  WECOM("wecom", Secret.NONE, perMinute(20)),
  DINGTALK("dingtalk", Secret.OPTIONAL, perMinute(20)),
  FEISHU("feishu", Secret.OPTIONAL, perMinute(100), perSecond(5)),
  SLACK("slack", Secret.NONE, perSecond(1)),
  TEAMS("teams", Secret.NONE, perSecond(4)),
  /** Any receiver that can check a signature. */
  WEBHOOK("webhook", Secret.REQUIRED, perSecond(10));

  /** Whether its robots sign what they say. */
  enum Secret {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  private final String id;
  private final Secret secret;
  private final List<RateLimit> limits;

  Platform(String id, Secret secret, RateLimit... limits) {
    this.id = id;
    this.secret = secret;
    this.limits = List.of(limits);
  }

  /** Its name in settings. */
  public String id() {
    return id;
  }

  Secret secret() {
    return secret;
  }

  /** What it allows to one robot. */
  List<RateLimit> limits() {
    return limits;
  }

  static Optional<Platform> of(String id) {
    return Arrays.stream(values()).filter(platform -> platform.id.equals(id)).findFirst();
  }

  private static RateLimit perMinute(int messages) {
    return new RateLimit(messages, Duration.ofMinutes(1));
  }

  private static RateLimit perSecond(int messages) {
    return new RateLimit(messages, Duration.ofSeconds(1));
  }
}
