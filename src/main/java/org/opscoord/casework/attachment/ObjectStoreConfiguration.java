package org.opscoord.casework.attachment;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("opscoord.attachments.s3.bucket")
class ObjectStoreConfiguration {

  /** Stores that are not Amazon's know neither buckets as host names nor signed chunks nor sums. */
  @Bean(destroyMethod = "close")
  S3Client objectStoreClient(ObjectStoreSettings settings) {
    var client =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(settings.region()))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    var endpoint = settings.endpoint();
    if (endpoint != null) {
      client
          .endpointOverride(endpoint)
          .serviceConfiguration(
              it -> it.pathStyleAccessEnabled(true).chunkedEncodingEnabled(false));
    }
    var key = settings.accessKey();
    var secret = settings.secretKey();
    if (key != null && secret != null) {
      client.credentialsProvider(
          StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret)));
    }
    return client.build();
  }

  @Bean
  ObjectStore objectStore(S3Client client, ObjectStoreSettings settings) {
    return new ObjectStore(client, Objects.requireNonNull(settings.bucket()));
  }
}
