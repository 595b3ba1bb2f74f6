package org.opscoord.casework.attachment;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An S3-compatible store for the contents of files; without a bucket PostgreSQL keeps them.
 *
 * @param endpoint address of the store, for example {@code https://minio.example:9000}; null for
 *     Amazon's own
 * @param accessKey with {@code secretKey}; both null to take them from the machine, as the AWS
 *     libraries do
 */
@ConfigurationProperties("opscoord.attachments.s3")
record ObjectStoreSettings(
    @Nullable String bucket,
    @Nullable URI endpoint,
    @DefaultValue("us-east-1") String region,
    @Nullable String accessKey,
    @Nullable String secretKey) {

  ObjectStoreSettings {
    if ((accessKey == null) != (secretKey == null)) {
      throw new IllegalArgumentException(
          "opscoord.attachments.s3 needs both access-key and secret-key, or neither.");
    }
  }

  /** A record would print it. */
  @Override
  public String toString() {
    return "ObjectStoreSettings[bucket=%s, endpoint=%s]".formatted(bucket, endpoint);
  }
}
