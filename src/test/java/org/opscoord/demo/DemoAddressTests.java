package org.opscoord.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.engine.CannotStart;
import org.springframework.boot.autoconfigure.web.ServerProperties;

class DemoAddressTests {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::"})
  void anAddressThatOthersReachIsRefused(String address) throws IOException {
    var demo = demo(InetAddress.getByName(address), 0);

    assertThatThrownBy(demo::check)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("only listens on this machine");
  }

  @Test
  void everyAddressIsRefusedToo() {
    assertThatThrownBy(demo(null, 0)::check)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("not on every address");
  }

  @Test
  void aPortInUseIsNamedWithTheWayOut() throws IOException {
    try (var other = new ServerSocket(0, 1, HERE)) {
      var demo = demo(HERE, other.getLocalPort());

      assertThatThrownBy(demo::check)
          .isInstanceOfSatisfying(
              CannotStart.class, refusal -> assertThat(refusal.action()).contains("SERVER_PORT="))
          .hasMessage(
              "Port %d on %s is in use.".formatted(other.getLocalPort(), HERE.getHostAddress()));
    }
  }

  @Test
  void aFreePortOfThisMachineIsTaken() {
    assertThatCode(demo(HERE, 0)::check).doesNotThrowAnyException();
  }

  private static DemoAddress demo(InetAddress address, int port) {
    var server = new ServerProperties();
    server.setAddress(address);
    server.setPort(port);
    return new DemoAddress(server);
  }
}
