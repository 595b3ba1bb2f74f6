package org.opscoord.security.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses at once what a node cannot do soon: 429 with {@code Retry-After}, before anything is
 * looked up. So whoever was let in is answered about as fast as always, and nobody's action is half
 * done. As many as a few people's pages ask for together may wait for their turn; once there were
 * more, nobody waits long until all have had theirs, or each would wait behind all others. What is
 * pushed to a page that stays open takes no place; what costs nothing, and whoever asks whether the
 * node is well, is never refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class OverloadFilter extends OncePerRequestFilter {

  private static final List<String> COSTS_SOMETHING =
      List.of("/api/", "/camunda/api/", "/engine-rest/", "/handbook", "/report");

  private final OverloadSettings settings;
  private final Problems problems;
  private final Counter refused;
  private final Semaphore room;
  private final Semaphore places;

  /** Whether somebody has been refused at once since somebody last found a place free. */
  private volatile boolean pressed;

  OverloadFilter(OverloadSettings settings, Problems problems, MeterRegistry meters) {
    this.settings = settings;
    this.problems = problems;
    this.refused =
        Counter.builder("opscoord.requests.refused")
            .description("Requests answered with 429 because the node had too much to do")
            .register(meters);
    this.room = new Semaphore(settings.requestsAtOnce() + settings.waiting());
    this.places = new Semaphore(settings.requestsAtOnce(), true);
    Gauge.builder("opscoord.requests.waiting", places, Semaphore::getQueueLength)
        .description("Requests that wait for their turn")
        .register(meters);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return COSTS_SOMETHING.stream().noneMatch(path::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!room.tryAcquire()) {
      pressed = true;
      refuse(request, response);
      return;
    }
    try {
      inTurn(request, response, chain);
    } finally {
      room.release();
    }
  }

  private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isTurn()) {
      refuse(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private boolean isTurn() {
    if (!places.hasQueuedThreads() && places.tryAcquire()) {
      pressed = false;
      return true;
    }
    var patience = pressed ? settings.pressedPatience() : settings.patience();
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    refused.increment();
    var seconds = Math.max(1, settings.comeBackAfter().toSeconds());
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    problems.write(
        response, problems.of(HttpStatus.TOO_MANY_REQUESTS, request, "security.overload", seconds));
  }
}
