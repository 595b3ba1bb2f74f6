package org.opscoord.bench;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;
import javax.net.SocketFactory;

/**
 * Sockets to the database on which each message waits before it goes out, while somebody asks for
 * it. Named in an arm's address, as the driver lets one.
 */
public final class SlowWire extends SocketFactory {

  private static volatile long waitNanos;

  /** Lets each message of this machine wait for so long from now on; 0 for as it is. */
  static void delay(long micros) {
    waitNanos = micros * 1_000;
  }

  /** An address by which every session goes over such a socket. */
  static String over(String address) {
    return address + "&socketFactory=" + SlowWire.class.getName();
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public OutputStream getOutputStream() throws IOException {
        return new Waiting(super.getOutputStream());
      }
    };
  }

  private static final class Waiting extends FilterOutputStream {

    Waiting(OutputStream inner) {
      super(inner);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      var end = System.nanoTime() + waitNanos;
      while (waitNanos > 0 && System.nanoTime() < end) {
        LockSupport.parkNanos(end - System.nanoTime());
      }
      super.flush();
    }
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("The driver connects by itself");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException("The driver connects by itself");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("The driver connects by itself");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException("The driver connects by itself");
  }
}
