package org.opscoord.notification.robot;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import org.opscoord.notification.channel.DeliveryFailed;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Calls platforms: to the configured host only, at an address that was checked, without following
 * redirects, within a time, and reading no more than is needed. What it says of a failure holds
 * neither address nor secret.
 */
@Component
class RobotHttp implements DisposableBean {

  private static final int LONGEST_ANSWER = 16 * 1024;
  private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final CloseableHttpClient internet;
  private final CloseableHttpClient anywhere;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(RobotHttp::daemon);
  private final Clock clock;
  private final Duration longestCall;

  @Autowired
  RobotHttp(Clock clock) {
    this(clock, LONGEST_WAIT, LONGEST_CALL);
  }

  /**
   * @param longestWait for a connection, and for each part of an answer
   * @param longestCall in all
   */
  RobotHttp(Clock clock, Duration longestWait, Duration longestCall) {
    this.clock = clock;
    this.longestCall = longestCall;
    this.internet = RobotHttpClients.create(new CheckedNames(), longestWait);
    this.anywhere = RobotHttpClients.create(null, longestWait);
  }

  /**
   * Makes a call.
   *
   * @throws DeliveryFailed when there was no answer
   */
  Answer send(Robot robot, Call call) throws DeliveryFailed {
    var post = new HttpPost(call.url());
    call.headers().forEach(post::setHeader);
    post.setEntity(new StringEntity(call.body(), ContentType.APPLICATION_JSON));
    var alarm = watch.schedule(post::cancel, longestCall.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return answer(robot.allowPrivate() ? anywhere : internet, post);
    } catch (PrivateAddress refused) {
      throw new DeliveryFailed("The robot's host leads to a private address, which is refused.");
    } catch (IOException failure) {
      throw new DeliveryFailed(reason(failure));
    } finally {
      alarm.cancel(false);
    }
  }

  // Cancelled before it is closed: closing alone would read an answer to its end.
  private Answer answer(CloseableHttpClient client, HttpPost post) throws IOException {
    var response = client.executeOpen(null, post, null);
    try {
      return answer(response);
    } finally {
      post.cancel();
      Closer.closeQuietly(response);
    }
  }

  private Answer answer(ClassicHttpResponse response) throws IOException {
    var retry = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    return new Answer(
        response.getCode(),
        body(response),
        retry == null ? null : RetryAfter.read(retry.getValue(), clock.instant()));
  }

  private static String body(ClassicHttpResponse response) throws IOException {
    var content = response.getEntity() == null ? null : response.getEntity().getContent();
    return content == null
        ? ""
        : new String(content.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
  }

  private static String reason(IOException failure) {
    if (failure instanceof SocketTimeoutException) {
      return "The platform did not answer in time.";
    }
    if (failure instanceof UnknownHostException) {
      return "The robot's host is not known.";
    }
    return failure instanceof SSLException
        ? "The platform's certificate was not accepted."
        : "The connection to the platform failed (%s)."
            .formatted(failure.getClass().getSimpleName());
  }

  private static Thread daemon(@Nullable Runnable work) {
    var thread = new Thread(work, "robot-calls");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void destroy() throws IOException {
    watch.shutdownNow();
    internet.close();
    anywhere.close();
  }
}
