package org.opscoord.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Gives pages the language that refusals have too. */
@Component("localeResolver")
class ReaderLanguage implements LocaleResolver {

  private final Languages languages;

  ReaderLanguage(Languages languages) {
    this.languages = languages;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return languages.of(request);
  }

  /**
   * Never: a person's language stands in the directory.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("A person's language stands in the directory");
  }
}
