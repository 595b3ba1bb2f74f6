package org.opscoord.casework.process;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.opscoord.directory.ReaderLocale;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/**
 * Says a refusal inside the engine, in the person's language. The engine's REST interface answers
 * 400 with the sentence to this exception alone; any other would become a 500, and Tasklist would
 * show no reason.
 */
@Component
class Sentences {

  private final Texts texts;
  private final ReaderLocale locale;

  Sentences(Texts texts, ReaderLocale locale) {
    this.texts = texts;
    this.locale = locale;
  }

  <T> T orRefuse(Supplier<T> action) {
    try {
      return action.get();
    } catch (Refusal refusal) {
      throw refused(refusal);
    }
  }

  /** What the engine says of missing rights, in words for whoever is acting. */
  AuthorizationException forbidden(Refusal refusal, AuthorizationException cause) {
    var forbidden = new AuthorizationException(texts.text(locale.current(), refusal));
    forbidden.initCause(cause);
    return forbidden;
  }

  ProcessEngineException refused(Refusal refusal) {
    var language = locale.current();
    var problems =
        refusal.problems().stream()
            .map(
                problem ->
                    "%s: %s"
                        .formatted(
                            problem.where(),
                            texts.text(
                                language, problem.messageKey(), problem.arguments().toArray())))
            .collect(Collectors.joining(" "));
    var sentence = (texts.text(language, refusal) + " " + problems).strip();
    return new FormFieldValidationException(refusal, sentence, refusal);
  }
}
