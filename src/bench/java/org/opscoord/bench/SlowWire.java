package org.opscoord.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A wire to the database on which each message to it takes a millisecond longer. */
final class SlowWire implements AutoCloseable {

  private static final int BUFFER = 65_536;

  private final ServerSocket entrance;
  private final int port;

  /** Begins to carry. */
  SlowWire(int port) throws IOException {
    this.port = port;
    entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  private void accept() {
    try {
      while (!entrance.isClosed()) {
        var caller = entrance.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), port);
        caller.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        var questions = caller.getInputStream();
        var answers = server.getInputStream();
        var toServer = server.getOutputStream();
        var toCaller = caller.getOutputStream();
        start(() -> carry(questions, toServer, true, server));
        start(() -> carry(answers, toCaller, false, caller));
      }
    } catch (IOException closed) {
      // The run is over.
    }
  }

  private static void carry(InputStream in, OutputStream out, boolean slow, Socket other) {
    var buffer = new byte[BUFFER];
    try (other) {
      for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (slow) {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException closed) {
      // Either side has hung up.
    }
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "slow-wire");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
