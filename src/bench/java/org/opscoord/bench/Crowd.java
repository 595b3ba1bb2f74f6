package org.opscoord.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.opscoord.bench.Lines.Answer;

/** People who write remarks on a case over HTTP, each remark acknowledged or refused. */
final class Crowd {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final InetSocketAddress address;
  private final String head;

  Crowd(int port, String number, String person, String password) {
    address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    head =
        """
        POST /api/cases/%s/comments HTTP/1.1
        Host: 127.0.0.1:%d
        Authorization: Basic %s
        Content-Type: application/json
        Content-Length: %%d

        """
            .formatted(
                number,
                port,
                Base64.getEncoder()
                    .encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8)))
            .replace("\n", "\r\n");
  }

  /** So many at a time, each asking again as soon as it is answered. */
  List<Answer> atATime(int clients, double seconds) throws IOException {
    List<Answer> answers = new ArrayList<>();
    var end = System.nanoTime() + (long) (seconds * 1e9);
    try (var lines = new Lines(address)) {
      for (var client = 0; client < clients; client++) {
        lines.ask(request(), System.nanoTime());
      }
      while (lines.underWay() > 0) {
        for (var answer : lines.await(System.nanoTime() + PATIENCE.toNanos())) {
          answers.add(answer);
          var now = System.nanoTime();
          if (now < end) {
            lines.ask(request(), now);
          }
        }
      }
    }
    return answers;
  }

  /**
   * At fixed times, whether or not those before have been answered; each waits from its time on,
   * even if it could not be sent then.
   */
  List<Answer> perSecond(double rate, double seconds) throws IOException {
    List<Answer> answers = new ArrayList<>();
    var begin = System.nanoTime();
    try (var lines = new Lines(address)) {
      for (var request = 0; request < rate * seconds; request++) {
        var due = begin + (long) (request / rate * 1e9);
        do {
          answers.addAll(lines.await(due));
        } while (System.nanoTime() < due);
        lines.ask(request(), due);
      }
      var patient = System.nanoTime() + PATIENCE.toNanos();
      while (lines.underWay() > 0 && System.nanoTime() < patient) {
        answers.addAll(lines.await(patient));
      }
      for (var lost = lines.underWay(); lost > 0; lost--) {
        answers.add(new Answer(0, PATIENCE.toMillis(), false));
      }
    }
    return answers;
  }

  private byte[] request() {
    var body = "{\"key\": \"%s\", \"text\": \"As we said.\"}".formatted(UUID.randomUUID());
    return (head.formatted(body.length()) + body).getBytes(StandardCharsets.US_ASCII);
  }
}
