package org.opscoord.operations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.PersonId;
import org.opscoord.operations.ImportLog;
import org.opscoord.operations.ImportLog.Imported;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes every import that came over HTTP, those that were refused included. */
@Configuration(proxyBeanMethods = false)
class ImportWatch implements WebMvcConfigurer, HandlerInterceptor {

  private static final Map<String, String> WATCHED =
      Map.of(
          "/api/directory/import", "directory",
          "/api/calendar/import", "calendar",
          "/api/duty/import", "duty",
          "/api/kpi/measurements", "measurements");

  /** Where whoever takes an import says which source sent it. */
  private static final String SOURCE = "opscoord.import.source";

  private static final String BEGAN = ImportWatch.class.getName();

  private final ImportLog log;
  private final CurrentPerson currentPerson;
  private final Clock clock;

  ImportWatch(ImportLog log, CurrentPerson currentPerson, Clock clock) {
    this.log = log;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns(WATCHED.keySet().toArray(String[]::new));
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    request.setAttribute(BEGAN, clock.instant());
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    var began = (Instant) request.getAttribute(BEGAN);
    log.note(
        new Imported(
            WATCHED.getOrDefault(request.getRequestURI(), ""),
            by(request),
            began,
            Boolean.parseBoolean(request.getParameter("dryRun")),
            response.getStatus(),
            Duration.between(began, clock.instant()).toMillis()));
  }

  private String by(HttpServletRequest request) {
    return request.getAttribute(SOURCE) instanceof String source
        ? source
        : currentPerson.id().map(PersonId::value).orElse("");
  }
}
