package org.opscoord.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests to a path or below it, whichever servlet serves them. Spring's own patterns leave out
 * the part of the path that a servlet is mapped to, and the engine's web applications are servlets
 * of their own. Looks at the decoded path, as the servlets do.
 *
 * @param path a regular expression for the path
 */
record Below(Pattern path) implements RequestMatcher {

  static Below path(String regularExpression) {
    return new Below(Pattern.compile(regularExpression + "(/.*)?"));
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    var within = request.getPathInfo() == null ? "" : request.getPathInfo();
    return path.matcher(request.getServletPath() + within).matches();
  }
}
