package org.opscoord.notification.robot;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.notification.channel.DeliveryFailed;

class RobotHttpTests {

  private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");

  @RegisterExtension
  static final WireMockExtension PLATFORM =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final RobotHttp http =
      new RobotHttp(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(2), Duration.ofSeconds(4));

  @AfterEach
  void close() throws Exception {
    http.destroy();
  }

  @Test
  void anAnswerIsReadWithItsWishToBeLeftAlone() throws Exception {
    PLATFORM.stubFor(
        post(urlPathEqualTo("/send"))
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "7").withBody("no")));

    assertThat(http.send(here(true), call("/send")))
        .isEqualTo(new Answer(429, "no", Duration.ofSeconds(7)));
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    PLATFORM.stubFor(
        post(urlPathEqualTo("/send"))
            .willReturn(
                aResponse()
                    .withStatus(307)
                    .withHeader("Location", PLATFORM.baseUrl() + "/elsewhere")));

    assertThat(http.send(here(true), call("/send")).status()).isEqualTo(307);
    PLATFORM.verify(0, anyRequestedFor(urlPathEqualTo("/elsewhere")));
  }

  @Test
  void onlyTheBeginningOfAHugeAnswerIsRead() throws Exception {
    PLATFORM.stubFor(any(anyUrl()).willReturn(aResponse().withBody("x".repeat(5_000_000))));

    assertThat(http.send(here(true), call("/send")).body()).hasSize(16 * 1024);
  }

  @Test
  void aSilentPlatformIsNotWaitedForLong() {
    PLATFORM.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(5_000)));

    assertThatThrownBy(() -> http.send(here(true), call("/send")))
        .isInstanceOf(DeliveryFailed.class)
        .hasMessage("The platform did not answer in time.");
  }

  @Test
  void aPlatformThatSpeaksEverMoreSlowlyIsLeft() {
    PLATFORM.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse().withBody("x".repeat(400)).withChunkedDribbleDelay(100, 30_000)));

    assertThatThrownBy(() -> http.send(here(true), call("/send")))
        .isInstanceOf(DeliveryFailed.class);
  }

  @Test
  void aBrokenConnectionIsAFailureThatShowsNoAddress() {
    PLATFORM.stubFor(
        any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

    assertThatThrownBy(() -> http.send(here(true), call("/send?key=0123456789abcdef")))
        .isInstanceOf(DeliveryFailed.class)
        .hasNoCause()
        .hasMessageStartingWith("The connection to the platform failed");
  }

  @Test
  void aPrivateAddressIsRefusedBeforeAnythingIsSent() {
    PLATFORM.stubFor(any(anyUrl()).willReturn(aResponse().withBody("ok")));

    for (var host : new String[] {"localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]"}) {
      var call = new Call(URI.create("http://" + host + ":" + PLATFORM.getPort()), Map.of(), "{}");
      assertThatThrownBy(() -> http.send(here(false), call))
          .as(host)
          .isInstanceOf(DeliveryFailed.class)
          .hasMessage("The robot's host leads to a private address, which is refused.");
    }
    PLATFORM.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void aNameWithOnePrivateAddressAmongOthersIsRefused() {
    var names =
        new CheckedNames(
            new DnsResolver() {
              @Override
              public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {
                  InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.7")
                };
              }

              @Override
              public String resolveCanonicalHostname(String host) {
                return host;
              }
            });

    assertThatThrownBy(() -> names.resolve("twofold.example")).isInstanceOf(PrivateAddress.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1"
      })
  void privateAddressesAreKnown(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "93.184.216.34",
        "100.63.0.1",
        "172.32.0.1",
        "192.169.0.1",
        "2001:4860:4860::8888",
        "64:ff9b::101:101",
        "2002:101:101::1"
      })
  void publicAddressesAreKnown(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void theWishToBeLeftAloneIsSecondsOrADateAndHasBounds() {
    assertThat(RetryAfter.read("30", NOW)).isEqualTo(Duration.ofSeconds(30));
    assertThat(RetryAfter.read("Mon, 2 Mar 2026 01:31:00 GMT", NOW))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(RetryAfter.read("0", NOW)).isEqualTo(Duration.ofSeconds(1));
    assertThat(RetryAfter.read("999999999", NOW)).isEqualTo(Duration.ofDays(1));
    assertThat(RetryAfter.read("soon", NOW)).isNull();
  }

  private static Call call(String path) {
    return new Call(URI.create(PLATFORM.baseUrl() + path), Map.of(), "{}");
  }

  private static Robot here(boolean allowPrivate) {
    return new Robot(
        "here",
        Platform.SLACK,
        URI.create(PLATFORM.baseUrl()),
        null,
        Set.of(),
        Set.of(),
        Locale.ENGLISH,
        allowPrivate,
        Platform.SLACK.limits());
  }
}
