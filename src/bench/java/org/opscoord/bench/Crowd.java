package org.opscoord.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** People who write remarks on a case over HTTP, each remark acknowledged or refused. */
final class Crowd {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;
  private final String login;

  Crowd(int port, String number, String person, String password) {
    address = URI.create("http://127.0.0.1:" + port + "/api/cases/" + number + "/comments");
    login =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** What became of a request; a status of 0 when it was never answered. */
  record Answered(int status, double millis, boolean saysWhenToComeBack) {}

  /** So many at a time, each asking again as soon as it is answered. */
  List<Answered> atATime(int clients, double seconds) throws InterruptedException {
    Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    var end = System.nanoTime() + (long) (seconds * 1e9);
    List<Thread> threads = new ArrayList<>();
    for (var client = 0; client < clients; client++) {
      var thread =
          new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  answers.add(ask());
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (var thread : threads) {
      thread.join();
    }
    return List.copyOf(answers);
  }

  /**
   * At fixed times, whether or not those before have been answered; each waits from its time on,
   * even if it could not be sent then.
   */
  List<Answered> perSecond(double rate, double seconds) {
    List<CompletableFuture<Answered>> answers = new ArrayList<>();
    var begin = System.nanoTime();
    for (var request = 0; request < rate * seconds; request++) {
      var due = begin + (long) (request / rate * 1e9);
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      answers.add(send(due));
    }
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<Answered> send(long begin) {
    return client
        .sendAsync(request(), BodyHandlers.discarding())
        .thenApply(answer -> answered(answer, begin))
        .exceptionally(lost -> new Answered(0, millis(begin), false));
  }

  private Answered ask() {
    var begin = System.nanoTime();
    try {
      return answered(client.send(request(), BodyHandlers.discarding()), begin);
    } catch (IOException lost) {
      return new Answered(0, millis(begin), false);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(address)
        .timeout(TIMEOUT)
        .header("Authorization", login)
        .header("Content-Type", "application/json")
        .POST(
            BodyPublishers.ofString(
                "{\"key\": \"%s\", \"text\": \"As we said.\"}".formatted(UUID.randomUUID())))
        .build();
  }

  private static Answered answered(HttpResponse<Void> answer, long begin) {
    return new Answered(
        answer.statusCode(), millis(begin), answer.headers().firstValue("Retry-After").isPresent());
  }

  private static double millis(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }
}
