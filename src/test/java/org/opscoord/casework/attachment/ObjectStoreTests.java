package org.opscoord.casework.attachment;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in an S3-compatible store that speaks over HTTP. */
@OperationsTest
class ObjectStoreTests {

  private static final byte[] WORDS = "Words in an object".getBytes(StandardCharsets.UTF_8);
  private static final String OBJECT = "/files/[0-9a-f-]{36}";

  @Autowired LargeObjectRepository database;
  @Autowired PlatformTransactionManager transactions;

  private final WireMockServer server = new WireMockServer(options().dynamicPort());
  private AttachmentStore store = new ConfiguredStore(null, Optional.empty());
  private ObjectStore objects = new ObjectStore(null, "");

  @BeforeEach
  void aStoreSpeaks() {
    server.start();
    server.stubFor(put(urlMatching(OBJECT)).willReturn(aResponse().withStatus(200)));
    server.stubFor(get(urlMatching(OBJECT)).willReturn(aResponse().withBody(WORDS)));
    server.stubFor(delete(urlMatching(OBJECT)).willReturn(aResponse().withStatus(204)));
    var settings =
        new ObjectStoreSettings(
            "files", URI.create(server.baseUrl()), "eu-central-1", "the-key", "the-secret");
    var configuration = new ObjectStoreConfiguration();
    objects = configuration.objectStore(configuration.objectStoreClient(settings), settings);
    store = new ConfiguredStore(database, Optional.of(objects));
    assertThat(settings.toString()).doesNotContain("the-secret");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void whatIsKeptIsSentWholeAndSignedAndComesBack() throws IOException {
    var content = inTransaction(() -> store.keep(new ByteArrayInputStream(WORDS)), false);

    assertThat(content).startsWith("s3:");
    server.verify(
        putRequestedFor(urlMatching(OBJECT))
            .withHeader("Authorization", matching("AWS4-HMAC-SHA256 Credential=the-key/.*"))
            .withHeader("Content-Length", matching("" + WORDS.length)));
    var sent = server.findAll(putRequestedFor(anyUrl())).get(0);
    assertThat(sent.getBody()).isEqualTo(WORDS);
    assertThat(sent.getUrl()).endsWith(content.substring("s3:".length()));

    var back = new ByteArrayOutputStream();
    store.copy(content, back);
    assertThat(back.toByteArray()).isEqualTo(WORDS);
    server.verify(0, deleteRequestedFor(anyUrl()));
  }

  @Test
  void whatIsRolledBackIsThrownAwayAndWhatIsForgottenGoesWithTheCommit() throws IOException {
    inTransaction(() -> store.keep(new ByteArrayInputStream(WORDS)), true);
    server.verify(1, deleteRequestedFor(urlMatching(OBJECT)));

    inTransaction(() -> forget("s3:00000000-0000-0000-0000-000000000001"), true);
    server.verify(1, deleteRequestedFor(urlMatching(OBJECT)));
    inTransaction(() -> forget("s3:00000000-0000-0000-0000-000000000001"), false);
    server.verify(2, deleteRequestedFor(urlMatching(OBJECT)));
  }

  @Test
  void filesOfTheDatabaseAreStillReadAfterTheSettingChanged() throws IOException {
    var before = new ConfiguredStore(database, Optional.empty());
    var content = inTransaction(() -> before.keep(new ByteArrayInputStream(WORDS)), false);

    var back = new ByteArrayOutputStream();
    inTransaction(() -> copied(content, back), false);

    assertThat(content).doesNotStartWith("s3:");
    assertThat(back.toByteArray()).isEqualTo(WORDS);
    server.verify(0, getRequestedFor(anyUrl()));
    assertThatThrownBy(() -> before.copy("s3:x", back))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("opscoord.attachments.s3.bucket");
  }

  @Test
  void aStoreThatCannotBeReachedLosesNothingSilently() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403)));

    assertThatThrownBy(
            () -> inTransaction(() -> store.keep(new ByteArrayInputStream(WORDS)), false))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.copy("s3:x", new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class);
  }

  private interface Work {
    String done() throws IOException;
  }

  private String forget(String content) throws IOException {
    store.forget(content);
    return content;
  }

  private String copied(String content, ByteArrayOutputStream out) throws IOException {
    store.copy(content, out);
    return content;
  }

  private String inTransaction(Work work, boolean rollback) throws IOException {
    var failed = new IOException[1];
    var done =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  try {
                    if (rollback) {
                      status.setRollbackOnly();
                    }
                    return work.done();
                  } catch (IOException broken) {
                    failed[0] = broken;
                    status.setRollbackOnly();
                    return "";
                  }
                });
    if (failed[0] != null) {
      throw failed[0];
    }
    return done == null ? "" : done;
  }
}
