package org.opscoord.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.DemoCompany;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An inbox that somebody looks at. */
@NotificationTest
class LiveInboxTests {

  private static final String READER = "shen.yi";

  @Autowired Notifications notifications;
  @Autowired Inbox inbox;
  @Autowired OpenCase openCase;
  @Autowired Acting acting;
  @LocalServerPort int port;

  @Test
  void whatArrivesAndWhatIsReadIsSeenWithoutAsking() throws Exception {
    acting.run(READER, () -> inbox.readAll());
    var seen = new CopyOnWriteArrayList<String>();
    var stream = open();
    assertThat(stream.statusCode()).isEqualTo(200);
    var reader =
        new Thread(() -> stream.body().filter(line -> line.startsWith("data:")).forEach(seen::add));
    reader.start();

    await().atMost(Duration.ofSeconds(2)).until(() -> seen.contains("data:0"));
    tell();
    await().atMost(Duration.ofSeconds(2)).until(() -> seen.contains("data:1"));
    acting.run(READER, () -> inbox.readAll());
    await().atMost(Duration.ofSeconds(2)).until(() -> seen.get(seen.size() - 1).equals("data:0"));

    reader.join(Duration.ofSeconds(6).toMillis());
    assertThat(reader.isAlive()).as("the server ends the connection").isFalse();
  }

  @Test
  void nobodyLooksAtAnInboxWithoutALogin() throws Exception {
    var request = HttpRequest.newBuilder(address()).build();

    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
  }

  private HttpResponse<Stream<String>> open() throws IOException, InterruptedException {
    var login = (READER + ":" + DemoCompany.PASSWORD).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(address())
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
  }

  private URI address() {
    return URI.create("http://localhost:%d/api/inbox/stream".formatted(port));
  }

  private void tell() {
    var number = openCase.titled("Live");
    notifications.tell(
        new Notice(
            NoticeKind.QUESTION_ASKED,
            List.of(new PersonId(READER)),
            number,
            null,
            number + "live",
            List.of(NoticeArgument.words("Is it live?"))));
  }
}
