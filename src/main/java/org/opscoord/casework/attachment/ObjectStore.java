package org.opscoord.casework.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Keeps contents in a bucket. What was kept in a transaction that is rolled back is thrown away
 * again, and what is thrown away goes only with the commit: an object without a row costs space, a
 * row without its object would be a lost file.
 */
class ObjectStore implements AttachmentStore {

  private static final Logger LOG = LoggerFactory.getLogger(ObjectStore.class);

  private final S3Client client;
  private final String bucket;

  ObjectStore(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /** The protocol asks for the length first, so that the contents rest in a file on their way. */
  @Override
  public String keep(InputStream contents) throws IOException {
    var key = UUID.randomUUID().toString();
    var file = Files.createTempFile("opscoord-", ".upload");
    try {
      Files.copy(contents, file, StandardCopyOption.REPLACE_EXISTING);
      client.putObject(it -> it.bucket(bucket).key(key), RequestBody.fromFile(file));
    } catch (SdkException unreachable) {
      throw new IOException("The object store did not take the file", unreachable);
    } finally {
      Files.deleteIfExists(file);
    }
    afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK, key);
    return key;
  }

  @Override
  public void copy(String content, OutputStream out) throws IOException {
    try (var contents = client.getObject(it -> it.bucket(bucket).key(content))) {
      contents.transferTo(out);
    } catch (SdkException unreachable) {
      throw new IOException("The object store did not give the file", unreachable);
    }
  }

  @Override
  public void forget(String content) {
    afterCompletion(TransactionSynchronization.STATUS_COMMITTED, content);
  }

  private void afterCompletion(int outcome, String key) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == outcome) {
              delete(key);
            }
          }
        });
  }

  private void delete(String key) {
    try {
      client.deleteObject(it -> it.bucket(bucket).key(key));
    } catch (SdkException unreachable) {
      LOG.warn("Object {} of no row stays in the store: {}", key, unreachable.getMessage());
    }
  }
}
