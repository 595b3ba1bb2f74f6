package org.opscoord.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How a connection to the mail server is made, looked after and ended. */
final class MailConnection extends BasePooledObjectFactory<Transport> {

  /** Some servers end a connection after a hundred mails, and say so only to the next. */
  private static final int MOST_MAILS = 100;

  private final ObjectProvider<JavaMailSenderImpl> server;

  MailConnection(ObjectProvider<JavaMailSenderImpl> server) {
    this.server = server;
  }

  @Override
  public Transport create() throws MessagingException {
    var known = server.getObject();
    var session = known.getSession();
    var transport =
        known.getProtocol() == null
            ? session.getTransport()
            : session.getTransport(known.getProtocol());
    transport.connect(known.getHost(), known.getPort(), known.getUsername(), known.getPassword());
    return transport;
  }

  @Override
  public PooledObject<Transport> wrap(Transport connection) {
    return new DefaultPooledObject<>(connection);
  }

  @Override
  public boolean validateObject(PooledObject<Transport> connection) {
    // The server is asked: it may have ended the connection meanwhile.
    return connection.getBorrowedCount() < MOST_MAILS && connection.getObject().isConnected();
  }

  @Override
  public void destroyObject(PooledObject<Transport> connection) throws MessagingException {
    connection.getObject().close();
  }
}
