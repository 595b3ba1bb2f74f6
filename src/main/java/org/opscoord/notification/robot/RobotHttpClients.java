package org.opscoord.notification.robot;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Clients that do one call and nothing else: no redirect, no repetition, no cookie, no proxy. */
final class RobotHttpClients {

  private static final int LONGEST_LINE = 8 * 1024;
  private static final int MOST_HEADERS = 100;

  private RobotHttpClients() {}

  /**
   * @param names how names are resolved; null as the machine does
   * @param longestWait for a connection, and for each part of an answer
   */
  static CloseableHttpClient create(@Nullable DnsResolver names, Duration longestWait) {
    var wait = Timeout.of(longestWait);
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(names)
            .setMaxConnTotal(20)
            .setMaxConnPerRoute(5)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxLineLength(LONGEST_LINE)
                            .setMaxHeaderCount(MOST_HEADERS)
                            .build())
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(wait).setSocketTimeout(wait).build())
            .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(wait).build())
            .build();
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        // Each call resolves and checks its name anew.
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(wait)
                .setResponseTimeout(wait)
                .setRedirectsEnabled(false)
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setUserAgent("operations-coordination")
        .build();
  }
}
