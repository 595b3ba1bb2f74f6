package org.opscoord.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.opscoord.directory.CurrentPerson;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.engine.ProductSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The language to answer in: the person's own, else what their client asks for, else ours. */
@Component
class Languages {

  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  private final CurrentPerson currentPerson;
  private final Directory directory;
  private final ProductSettings settings;

  Languages(CurrentPerson currentPerson, Directory directory, ProductSettings settings) {
    this.currentPerson = currentPerson;
    this.directory = directory;
    this.settings = settings;
  }

  Locale of(HttpServletRequest request) {
    return currentPerson
        .id()
        .flatMap(directory::person)
        .map(Person::locale)
        .orElseGet(() -> asked(request));
  }

  private Locale asked(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return settings.locale();
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(wanted -> SPOKEN.stream().filter(it -> speaks(it, wanted)))
        .findFirst()
        .orElse(settings.locale());
  }

  private static boolean speaks(Locale spoken, Locale wanted) {
    return spoken.getLanguage().equals(wanted.getLanguage());
  }
}
