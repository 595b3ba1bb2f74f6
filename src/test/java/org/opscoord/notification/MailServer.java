package org.opscoord.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real SMTP server that can go down and come back at the same address. */
@TestComponent
public class MailServer {

  private static final int PORT = freePort();

  private Optional<GreenMail> running = Optional.empty();

  /** Tells the product where the server is. */
  static class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "spring.mail.host=127.0.0.1",
              "spring.mail.port=" + PORT,
              "opscoord.mail.from=coordination@appliances.example",
              "opscoord.base-url=https://coordination.appliances.example/")
          .applyTo(context);
    }
  }

  /** Starts the server with an empty memory. */
  void start() {
    stop();
    var server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    running = Optional.of(server);
  }

  void stop() {
    running.ifPresent(GreenMail::stop);
    running = Optional.empty();
  }

  /** What somebody received since the start, oldest first. */
  List<Mail> mailsTo(String address) {
    return Arrays.stream(running.orElseThrow().getReceivedMessages())
        .map(Mail::new)
        .filter(mail -> mail.header("To").contains(address))
        .toList();
  }

  /** A received mail. */
  record Mail(MimeMessage message) {

    String subject() {
      try {
        return message.getSubject();
      } catch (MessagingException failure) {
        throw new IllegalStateException(failure);
      }
    }

    /** All values of a header. */
    List<String> header(String name) {
      try {
        var values = message.getHeader(name);
        return values == null ? List.of() : List.of(values);
      } catch (MessagingException failure) {
        throw new IllegalStateException(failure);
      }
    }

    String html() {
      return body(message, "text/html").orElseThrow();
    }

    String text() {
      return body(message, "text/plain").orElseThrow().replace("\r\n", "\n");
    }

    private static Optional<String> body(Part part, String type) {
      try {
        if (part.isMimeType(type)) {
          return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart several) {
          for (var index = 0; index < several.getCount(); index++) {
            BodyPart inner = several.getBodyPart(index);
            var found = body(inner, type);
            if (found.isPresent()) {
              return found;
            }
          }
        }
        return Optional.empty();
      } catch (MessagingException failure) {
        throw new IllegalStateException(failure);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
