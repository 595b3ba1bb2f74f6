package org.opscoord.casework;

import org.jspecify.annotations.Nullable;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/** What stands beside an entry of the trail, as people read it. */
@Component
public class TrailComments {

  private final Directory directory;

  TrailComments(Directory directory) {
    this.directory = directory;
  }

  /** Naming the lead keeps their id, and a reader wants their name. */
  public @Nullable String of(Entry entry) {
    var comment = entry.comment();
    return comment != null && entry.action().equals("case.assigned") && PersonId.isValid(comment)
        ? directory.nameOf(new PersonId(comment))
        : comment;
  }
}
