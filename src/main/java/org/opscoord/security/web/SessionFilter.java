package org.opscoord.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who is logged in to the engine's web applications. Their login is the only one in a
 * browser; it leaves its mark in the session. Groups are asked anew each time, and whoever has left
 * is not let in any more.
 */
class SessionFilter extends OncePerRequestFilter {

  private static final String MARK = "authenticatedUser";
  private static final String ENGINE = "default";

  private final Callers callers;

  SessionFilter(Callers callers) {
    this.callers = callers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!PasswordFilter.applies(request)) {
      person(request)
          .flatMap(callers::find)
          .ifPresent(SecurityContextHolder.getContext()::setAuthentication);
    }
    chain.doFilter(request, response);
  }

  private static Optional<String> person(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> session.getAttribute(MARK))
        .filter(Authentications.class::isInstance)
        .map(mark -> ((Authentications) mark).getAuthenticationForProcessEngine(ENGINE))
        .map(Authentication::getIdentityId);
  }
}
