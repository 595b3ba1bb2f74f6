package org.opscoord.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who is let in while a node has more to do than it can. */
@OperationsTest
class OverloadFilterTests {

  private static final int PLACES = 2;
  private static final int WAITING = 3;
  private static final Duration PATIENCE = Duration.ofMillis(20);

  @Autowired Problems problems;

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final CountDownLatch inside = new CountDownLatch(PLACES);
  private final CountDownLatch leave = new CountDownLatch(1);

  @Test
  void whoeverComesWhileAllPlacesAreTakenIsToldWhenToComeBack() throws Exception {
    var filter = filter();
    var first = stay(filter);
    var second = stay(filter);
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

    var english = ask(filter, "/camunda/api/engine/engine/default/task", "en");
    var chinese = ask(filter, "/api/cases", "zh-CN");

    assertThat(english.getStatus()).isEqualTo(429);
    assertThat(english.getHeader("Retry-After")).isEqualTo("2");
    assertThat(english.getContentType()).startsWith("application/problem+json");
    assertThat(english.getContentAsString()).contains("try again in 2 seconds");
    assertThat(chinese.getContentAsString()).contains("请在 2 秒后重试");
    assertThat(meters.counter("opscoord.requests.refused").count()).isEqualTo(2);
    leave.countDown();
    assertThat(first.get().getStatus()).isEqualTo(200);
    assertThat(second.get().getStatus()).isEqualTo(200);
    assertThat(ask(filter, "/api/cases", "en").getStatus()).isEqualTo(200);
  }

  @Test
  void asManyAsMayWaitAreAnsweredInTurnAndWhoeverComesThenIsRefusedWithoutWaiting()
      throws Exception {
    var filter = filter(Duration.ofSeconds(30));
    stay(filter);
    stay(filter);
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    var others = Stream.generate(() -> stay(filter)).limit(WAITING + 2).toList();

    await().until(() -> others.stream().filter(CompletableFuture::isDone).count() == 2);
    assertThat(others.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
        .allMatch(answer -> answer.getStatus() == 429);
    leave.countDown();

    assertThat(others.stream().map(CompletableFuture::join))
        .filteredOn(answer -> answer.getStatus() == 200)
        .hasSize(WAITING);
  }

  @Test
  void onceMoreCameThanMayWaitNobodyWaitsLongUntilAPlaceIsFreeForWhoeverComes() throws Exception {
    var filter = filter(Duration.ofSeconds(30));
    var door = new CountDownLatch(1);
    stay(filter, door);
    stay(filter);
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    var patient = Stream.generate(() -> stay(filter)).limit(WAITING).toList();
    await().until(() -> waiting() == WAITING);
    assertThat(ask(filter, "/api/cases", "en").getStatus()).as("no room").isEqualTo(429);
    door.countDown();
    await().until(() -> waiting() == WAITING - 1);

    assertThat(ask(filter, "/api/cases", "en").getStatus()).as("room, but no turn").isEqualTo(429);
    assertThat(patient).as("came before").noneMatch(CompletableFuture::isDone);

    leave.countDown();
    assertThat(patient.stream().map(CompletableFuture::join))
        .allMatch(answer -> answer.getStatus() == 200);
    assertThat(ask(filter, "/api/cases", "en").getStatus()).isEqualTo(200);
    asManyAsMayWaitAreAnsweredInTurn(filter);
  }

  /** With nobody pressed, whoever comes waits as long as it takes. */
  private void asManyAsMayWaitAreAnsweredInTurn(OverloadFilter filter) {
    var again = new CountDownLatch(1);
    var stays = Stream.generate(() -> stay(filter, again)).limit(PLACES + WAITING).toList();
    await().until(() -> waiting() == WAITING);
    await().during(PATIENCE.multipliedBy(5)).until(() -> waiting() == WAITING);
    again.countDown();
    assertThat(stays.stream().map(CompletableFuture::join))
        .allMatch(answer -> answer.getStatus() == 200);
  }

  private int waiting() {
    return (int) meters.get("opscoord.requests.waiting").gauge().value();
  }

  @Test
  void unlessItIsSetWorkAndWaitingFollowTheProcessors() {
    var settings = new OverloadSettings(0, 0, PATIENCE, PATIENCE, PATIENCE);

    assertThat(settings.requestsAtOnce())
        .isEqualTo(Math.min(16, 2 * Runtime.getRuntime().availableProcessors() + 2));
    assertThat(settings.waiting()).isEqualTo(3 * settings.requestsAtOnce());
  }

  @Test
  void aPlaceIsFreeAgainAfterAFailure() throws Exception {
    var filter = filter();
    for (var time = 0; time < PLACES + 1; time++) {
      assertThatThrownBy(
              () ->
                  filter.doFilter(
                      request("/api/cases", "en"),
                      new MockHttpServletResponse(),
                      (request, response) -> {
                        throw new ServletException("broken");
                      }))
          .hasMessage("broken");
    }

    assertThat(ask(filter, "/api/cases", "en").getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/assets/product.css", "/camunda/app/tasklist/", "/"})
  void whatCostsNothingAndWhoeverAsksForHealthIsNeverRefused(String path) throws Exception {
    var filter = filter();
    stay(filter);
    stay(filter);
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(ask(filter, path, "en").getStatus()).isEqualTo(200);
    leave.countDown();
  }

  private OverloadFilter filter() {
    return filter(PATIENCE);
  }

  private OverloadFilter filter(Duration patience) {
    return new OverloadFilter(
        new OverloadSettings(PLACES, WAITING, patience, PATIENCE, Duration.ofSeconds(2)),
        problems,
        meters);
  }

  /** Comes in and stays until everybody may leave. */
  private CompletableFuture<MockHttpServletResponse> stay(OverloadFilter filter) {
    return stay(filter, leave);
  }

  private CompletableFuture<MockHttpServletResponse> stay(
      OverloadFilter filter, CountDownLatch until) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            var answer = new MockHttpServletResponse();
            filter.doFilter(
                request("/api/cases", "en"),
                answer,
                (request, response) -> {
                  inside.countDown();
                  try {
                    until.await(10, TimeUnit.SECONDS);
                  } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                  }
                });
            return answer;
          } catch (Exception failure) {
            throw new IllegalStateException(failure);
          }
        },
        task -> new Thread(task).start());
  }

  private static MockHttpServletResponse ask(OverloadFilter filter, String path, String language)
      throws Exception {
    var answer = new MockHttpServletResponse();
    filter.doFilter(request(path, language), answer, (request, response) -> {});
    return answer;
  }

  private static MockHttpServletRequest request(String path, String language) {
    var request = new MockHttpServletRequest("GET", path);
    request.addHeader("Accept-Language", language);
    return request;
  }
}
