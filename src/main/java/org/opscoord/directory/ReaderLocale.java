package org.opscoord.directory;

import java.util.Locale;
import org.opscoord.engine.ProductSettings;
import org.springframework.stereotype.Component;

/** The language in which somebody is answered: their own, else that of the installation. */
@Component
public class ReaderLocale {

  private final Directory directory;
  private final CurrentPerson currentPerson;
  private final ProductSettings settings;

  ReaderLocale(Directory directory, CurrentPerson currentPerson, ProductSettings settings) {
    this.directory = directory;
    this.currentPerson = currentPerson;
    this.settings = settings;
  }

  /** Of the person acting now; that of the installation when the product acts by itself. */
  public Locale current() {
    return currentPerson.id().flatMap(directory::person).map(this::of).orElseGet(settings::locale);
  }

  public Locale of(Person person) {
    return person.locale() == null ? settings.locale() : person.locale();
  }
}
