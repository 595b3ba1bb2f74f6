package org.opscoord.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Plays the platforms of three robots. Two tell of reviewed decisions: {@code sales} in DingTalk
 * speaks of sales, {@code quality} in Slack of quality. {@code audit} is a webhook, tells of late
 * decisions to everybody, in Chinese, twice a minute.
 */
@TestComponent
class RobotServer {

  static final String DINGTALK = "/robot/send";
  static final String SLACK = "/services/T0000000001/B0000000001/verysecretslackkey";
  static final String WEBHOOK = "/hook";
  static final String DINGTALK_SECRET = "SECverysecretdingtalk";
  static final String DINGTALK_TOKEN = "verysecretdingtalktoken";
  static final String WEBHOOK_SECRET = "verysecretwebhook";

  private static final WireMockServer SERVER =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

  /** Tells the product of its robots. */
  static class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      SERVER.start();
      var here = "http://127.0.0.1:" + SERVER.port();
      TestPropertyValues.of(
              "opscoord.robots[0].name=sales",
              "opscoord.robots[0].platform=dingtalk",
              "opscoord.robots[0].url=" + here + DINGTALK + "?access_token=" + DINGTALK_TOKEN,
              "opscoord.robots[0].secret=" + DINGTALK_SECRET,
              "opscoord.robots[0].departments=sales",
              "opscoord.robots[0].kinds=decision-reviewed",
              "opscoord.robots[0].allow-private=true",
              "opscoord.robots[1].name=quality",
              "opscoord.robots[1].platform=slack",
              "opscoord.robots[1].url=" + here + SLACK,
              "opscoord.robots[1].departments=quality",
              "opscoord.robots[1].kinds=decision-reviewed",
              "opscoord.robots[1].allow-private=true",
              "opscoord.robots[2].name=audit",
              "opscoord.robots[2].platform=webhook",
              "opscoord.robots[2].url=" + here + WEBHOOK,
              "opscoord.robots[2].secret=" + WEBHOOK_SECRET,
              "opscoord.robots[2].kinds=needed-by-passed",
              "opscoord.robots[2].locale=zh-CN",
              "opscoord.robots[2].limits=2/PT1M",
              "opscoord.robots[2].allow-private=true")
          .applyTo(context);
    }
  }

  /** Forgets what it was asked, and what it was to answer. */
  void reset() {
    SERVER.resetAll();
  }

  /** From now on answers so. */
  void answers(String path, ResponseDefinitionBuilder answer) {
    SERVER.stubFor(post(urlPathEqualTo(path)).willReturn(answer));
  }

  /** What was asked of a robot, oldest first. */
  List<LoggedRequest> heard(String path) {
    return SERVER.findAll(postRequestedFor(urlPathEqualTo(path)));
  }
}
