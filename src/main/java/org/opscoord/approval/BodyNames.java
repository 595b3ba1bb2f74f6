package org.opscoord.approval;

import java.util.Locale;
import org.opscoord.directory.Directory;
import org.opscoord.engine.Texts;
import org.springframework.stereotype.Component;

/** What people call the bodies of the approval route. */
@Component
public class BodyNames {

  private final Directory directory;
  private final Texts texts;

  BodyNames(Directory directory, Texts texts) {
    this.directory = directory;
    this.texts = texts;
  }

  /** The name of a body as the rule table has it, in the words of a language. */
  public String name(String body, Locale reader) {
    return Composition.departmentOfHead(directory, body)
        .map(department -> texts.text(reader, "body.head", directory.nameOf(department, reader)))
        .orElseGet(() -> texts.text(reader, "body." + body));
  }
}
