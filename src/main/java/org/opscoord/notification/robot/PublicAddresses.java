package org.opscoord.notification.robot;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of the internet from those that lead into the house. */
final class PublicAddresses {

  private PublicAddresses() {}

  /** Whether the address belongs to the internet. */
  static boolean contains(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return address instanceof Inet6Address six ? six(six.getAddress()) : four(address.getAddress());
  }

  private static boolean four(byte[] bytes) {
    var first = bytes[0] & 0xff;
    var second = bytes[1] & 0xff;
    var third = bytes[2] & 0xff;
    return !(first == 0
        || first == 100 && second >= 64 && second < 128
        || first == 192 && second == 0 && third == 0
        || first == 198 && (second == 18 || second == 19)
        || first >= 240);
  }

  // Unique-local addresses, and those that carry an address of version 4 within.
  private static boolean six(byte[] bytes) {
    var first = bytes[0] & 0xff;
    var second = bytes[1] & 0xff;
    if ((first & 0xfe) == 0xfc) {
      return false;
    }
    if (first == 0x20 && second == 0x02) {
      return contains(within(bytes, 2));
    }
    var translated = first == 0 && second == 0x64 && (bytes[2] & 0xff) == 0xff;
    var mapped = first == 0 && second == 0;
    return !translated && !mapped || contains(within(bytes, 12));
  }

  private static InetAddress within(byte[] bytes, int from) {
    try {
      return Inet4Address.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
