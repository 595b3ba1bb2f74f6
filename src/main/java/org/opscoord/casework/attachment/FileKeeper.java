package org.opscoord.casework.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.springframework.stereotype.Component;

/** Takes contents into the store, looking at them first. */
@Component
class FileKeeper {

  private final AttachmentStore store;
  private final AttachmentSettings settings;
  private final Clock clock;

  FileKeeper(AttachmentStore store, AttachmentSettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Keeps contents, reading them to their end.
   *
   * @throws Refusal when the name, kind or size is not acceptable
   */
  KeptFile keep(UUID id, String name, InputStream contents, PersonId by) throws IOException {
    var called = FileName.of(name);
    var checked = new CheckedContents(contents, called, settings);
    var content = store.keep(checked);
    return new KeptFile(
        id,
        called,
        checked.type(),
        checked.size(),
        checked.sha256Digits(),
        content,
        by,
        clock.instant());
  }
}
