package org.opscoord.notification.robot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Robots that tell groups what people are told.
 *
 * @param robots all of them; none unless set
 */
@ConfigurationProperties("opscoord")
record RobotSettings(@DefaultValue List<Entry> robots) {

  /**
   * One robot, as it is written in the settings and not yet checked: a value that was refused while
   * it is read would be shown, and these hold secrets.
   *
   * @param name what administrators call it; a robot that is renamed is another one
   * @param platform {@code wecom}, {@code dingtalk}, {@code feishu}, {@code slack}, {@code teams}
   *     or {@code webhook}
   * @param url the address that the platform gave, key included
   * @param secret what messages are signed with: DingTalk and Feishu when the robot is set to
   *     signatures, a webhook always, the others never
   * @param departments ids of the departments whose people it speaks of; empty for every one
   * @param kinds ids of the kinds of messages that it tells, such as {@code needed-by-passed};
   *     empty for every one
   * @param locale {@code en} or {@code zh-CN}; the product's own unless set
   * @param allowPrivate whether the address may lie within the company and be reached without TLS
   * @param limits such as {@code 20/PT1M}: so many messages within that time; those that the
   *     platform documents unless set
   */
  record Entry(
      @Nullable String name,
      @Nullable String platform,
      @Nullable String url,
      @Nullable String secret,
      @DefaultValue List<String> departments,
      @DefaultValue List<String> kinds,
      @Nullable String locale,
      @DefaultValue("false") boolean allowPrivate,
      @DefaultValue List<String> limits) {

    @Override
    public String toString() {
      return "robot " + name;
    }
  }
}
