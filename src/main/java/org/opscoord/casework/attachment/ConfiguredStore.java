package org.opscoord.casework.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Writes where the settings say, and reads where a file was written: whoever changes the settings
 * keeps the files that they have.
 */
@Component
@Primary
class ConfiguredStore implements AttachmentStore {

  private static final String OBJECT = "s3:";

  private final LargeObjectRepository database;
  private final Optional<ObjectStore> objects;

  ConfiguredStore(LargeObjectRepository database, Optional<ObjectStore> objects) {
    this.database = database;
    this.objects = objects;
  }

  @Override
  public String keep(InputStream contents) throws IOException {
    return objects.isPresent() ? OBJECT + objects.get().keep(contents) : database.keep(contents);
  }

  @Override
  public void copy(String content, OutputStream out) throws IOException {
    if (content.startsWith(OBJECT)) {
      objects().copy(content.substring(OBJECT.length()), out);
    } else {
      database.copy(content, out);
    }
  }

  @Override
  public void forget(String content) throws IOException {
    if (content.startsWith(OBJECT)) {
      objects().forget(content.substring(OBJECT.length()));
    } else {
      database.forget(content);
    }
  }

  private ObjectStore objects() throws IOException {
    return objects.orElseThrow(
        () ->
            new IOException(
                "The file lies in an object store, but opscoord.attachments.s3.bucket is not set"));
  }
}
