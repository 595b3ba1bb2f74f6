package org.opscoord.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Connections on which many ask at the same time and one thread waits for all, so that those who
 * ask take as little as possible of the processors from whoever answers.
 */
final class Lines implements AutoCloseable {

  private final InetSocketAddress address;
  private final Selector selector = Selector.open();
  private final Deque<Line> idle = new ArrayDeque<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
  private int underWay;

  Lines(InetSocketAddress address) throws IOException {
    this.address = address;
  }

  /** What came back; a status of 0 when the line was cut. */
  record Answer(int status, double millis, boolean saysWhenToComeBack) {}

  private static final class Line {
    private final SocketChannel channel;
    private final HttpAnswer answer = new HttpAnswer();
    private ByteBuffer request = ByteBuffer.allocate(0);
    private long begin;
    private boolean asked;

    private Line(SocketChannel channel) {
      this.channel = channel;
    }
  }

  int underWay() {
    return underWay;
  }

  /**
   * Asks on a line that is free, or on a new one.
   *
   * @param begin since when whoever asks has waited, in nanoseconds
   */
  void ask(byte[] request, long begin) throws IOException {
    var line = idle.isEmpty() ? open() : idle.pop();
    line.request = ByteBuffer.wrap(request);
    line.begin = begin;
    line.asked = true;
    underWay++;
    if (line.channel.isConnected()) {
      write(line);
    }
  }

  private Line open() throws IOException {
    var channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.connect(address);
    var line = new Line(channel);
    channel.register(selector, SelectionKey.OP_CONNECT, line);
    return line;
  }

  private void write(Line line) throws IOException {
    line.channel.write(line.request);
    line.channel
        .keyFor(selector)
        .interestOps(line.request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  /** Waits until something comes back, or a time has come; all that has come back. */
  List<Answer> await(long until) throws IOException {
    var answers = new ArrayList<Answer>();
    var left = until - System.nanoTime();
    if (left > 0) {
      selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
    } else {
      selector.selectNow();
    }
    for (var key : selector.selectedKeys()) {
      goOn((Line) key.attachment(), key, answers);
    }
    selector.selectedKeys().clear();
    return answers;
  }

  private void goOn(Line line, SelectionKey key, List<Answer> answers) throws IOException {
    try {
      if (key.isConnectable()) {
        line.channel.finishConnect();
        write(line);
      } else if (key.isWritable()) {
        write(line);
      } else if (key.isReadable()) {
        read(line, answers);
      }
    } catch (IOException cut) {
      cut(line, answers);
    }
  }

  private void read(Line line, List<Answer> answers) throws IOException {
    buffer.clear();
    var length = line.channel.read(buffer);
    if (length < 0) {
      cut(line, answers);
      return;
    }
    line.answer.add(buffer.flip());
    if (line.answer.isComplete()) {
      answers.add(
          new Answer(line.answer.status(), since(line.begin), line.answer.has("retry-after: ")));
      underWay--;
      line.asked = false;
      if (line.answer.has("connection: close")) {
        line.channel.close();
      } else {
        idle.push(line);
      }
      line.answer.clear();
    }
  }

  private void cut(Line line, List<Answer> answers) throws IOException {
    line.channel.close();
    idle.remove(line);
    if (line.asked) {
      line.asked = false;
      underWay--;
      answers.add(new Answer(0, since(line.begin), false));
    }
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }

  @Override
  public void close() throws IOException {
    for (var key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
