package org.opscoord.notification.robot;

import java.net.UnknownHostException;

/** A name leads into the house, where a robot has no business. */
class PrivateAddress extends UnknownHostException {

  PrivateAddress(String host) {
    super(host + " leads to a private address.");
  }
}
