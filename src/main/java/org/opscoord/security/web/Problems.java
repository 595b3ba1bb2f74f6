package org.opscoord.security.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Texts;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Says what went wrong as RFC 9457 wants it, in the language of whoever asked. */
@Component
class Problems {

  private final Texts texts;
  private final Languages languages;
  private final ObjectMapper json;

  Problems(Texts texts, Languages languages, ObjectMapper json) {
    this.texts = texts;
    this.languages = languages;
    this.json = json;
  }

  /** One mistake at one place, for a person to read. */
  record Mistake(String where, String message) {}

  /** A problem whose sentence stands under a key of {@code i18n/security}. */
  ProblemDetail of(
      HttpStatusCode status, HttpServletRequest request, String key, Object... arguments) {
    var language = languages.of(request);
    return problem(status, language, texts.text(language, key, arguments));
  }

  /** What a person got wrong, with its single mistakes as {@code problems}. */
  ProblemDetail of(Refusal refusal, HttpServletRequest request) {
    var language = languages.of(request);
    var problem = problem(status(refusal.kind()), language, texts.text(language, refusal));
    if (!refusal.problems().isEmpty()) {
      problem.setProperty("problems", mistakes(refusal, language));
    }
    return problem;
  }

  private List<Mistake> mistakes(Refusal refusal, Locale language) {
    return refusal.problems().stream()
        .map(
            it ->
                new Mistake(
                    it.where(), texts.text(language, it.messageKey(), it.arguments().toArray())))
        .toList();
  }

  /** For filters, which stand before everything that turns objects into answers. */
  void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getWriter(), problem);
  }

  private ProblemDetail problem(HttpStatusCode status, Locale language, String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setTitle(title(status, language));
    return problem;
  }

  private String title(HttpStatusCode status, Locale language) {
    try {
      return texts.text(language, "security.problem." + status.value());
    } catch (NoSuchMessageException rare) {
      return texts.text(
          language, "security.problem." + (status.is5xxServerError() ? "500" : "400"));
    }
  }

  private static HttpStatusCode status(Refusal.Kind kind) {
    return HttpStatusCode.valueOf(
        switch (kind) {
          case INVALID -> 400;
          case UNAUTHENTICATED -> 401;
          case FORBIDDEN -> 403;
          case UNKNOWN -> 404;
          case CONFLICT -> 409;
          case TOO_OFTEN -> 429;
        });
  }
}
