package org.opscoord.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.CannotStart;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where the demo listens: on this machine alone, because everybody knows its passwords. */
@Component
@Profile("demo")
class DemoAddress {

  private static final int DEFAULT_PORT = 8080;

  private final @Nullable InetAddress address;
  private final int port;

  DemoAddress(ServerProperties server) {
    this.address = server.getAddress();
    this.port = server.getPort() == null ? DEFAULT_PORT : server.getPort();
  }

  /**
   * Asked before the database starts.
   *
   * @throws CannotStart when the address can be reached from outside, or the port is taken
   */
  void check() {
    if (address == null || !address.isLoopbackAddress()) {
      throw new CannotStart(
          "The demo has well-known passwords and only listens on this machine, not on %s."
              .formatted(address == null ? "every address" : address.getHostAddress()),
          "Leave server.address at 127.0.0.1, or run the packaged product with your own database.");
    }
    try (var probe = new ServerSocket(port, 1, address)) {
      probe.setReuseAddress(true);
    } catch (IOException taken) {
      throw new CannotStart(
          "Port %d on %s is in use.".formatted(port, address.getHostAddress()),
          "Stop what uses it, or choose another port: SERVER_PORT=8081 ./mvnw spring-boot:run");
    }
  }
}
