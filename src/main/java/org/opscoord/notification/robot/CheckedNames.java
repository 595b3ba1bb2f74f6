package org.opscoord.notification.robot;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves a name once for each call and refuses it when any of its addresses is private. What was
 * checked is what is connected to: the client asks nobody else.
 */
final class CheckedNames implements DnsResolver {

  private final DnsResolver names;

  CheckedNames() {
    this(SystemDefaultDnsResolver.INSTANCE);
  }

  CheckedNames(DnsResolver names) {
    this.names = names;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = names.resolve(host);
    if (addresses == null || !Arrays.stream(addresses).allMatch(PublicAddresses::contains)) {
      throw new PrivateAddress(host);
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return host;
  }
}
