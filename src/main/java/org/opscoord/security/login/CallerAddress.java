package org.opscoord.security.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers where the request on this thread comes from, for the engine's check of passwords, which
 * is given nothing but name and password. Headers of a proxy count only when {@code
 * server.forward-headers-strategy} says that there is one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class CallerAddress extends OncePerRequestFilter {

  private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "");

  /** The address; empty when there is no request. */
  public static String current() {
    return CURRENT.get();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    CURRENT.set(request.getRemoteAddr());
    try {
      chain.doFilter(request, response);
    } finally {
      CURRENT.remove();
    }
  }
}
