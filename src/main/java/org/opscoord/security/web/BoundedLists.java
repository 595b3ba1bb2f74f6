package org.opscoord.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks for as many results as the engine gives at most where the engine's web applications ask for
 * all: Cockpit's page of a process wants every version of it, and Admin every group. Without it the
 * engine refuses both. Other callers of the REST interface have to say how many they want.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1000)
class BoundedLists extends OncePerRequestFilter {

  private static final String ENGINES = "/camunda/api/engine/";

  /** Of what is sent by POST only the questions to a whole resource give lists. */
  private static final Pattern LIST =
      Pattern.compile(Pattern.quote(ENGINES) + "engine/[^/]+/[^/]+/?");

  private static final Pattern BOUND = Pattern.compile("(^|&)maxResults=");

  private final ProcessEngineConfigurationImpl engine;

  BoundedLists(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    var asks =
        switch (request.getMethod()) {
          case "GET" -> path.startsWith(ENGINES);
          case "POST" -> LIST.matcher(path).matches();
          default -> false;
        };
    return !asks
        || request.getQueryString() != null && BOUND.matcher(request.getQueryString()).find();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var bound = "maxResults=" + engine.getQueryMaxResultsLimit();
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public String getQueryString() {
            var asked = super.getQueryString();
            return asked == null || asked.isEmpty() ? bound : asked + "&" + bound;
          }
        },
        response);
  }
}
