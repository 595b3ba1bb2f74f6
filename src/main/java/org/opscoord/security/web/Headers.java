package org.opscoord.security.web;

import java.time.Duration;
import org.opscoord.engine.ProductSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Headers that tell browsers what our pages will never do. */
class Headers {

  /** The documentation of the API sets styles on its elements. */
  private static final String CONTENT =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

  private final boolean encrypted;

  Headers(ProductSettings settings) {
    encrypted = "https".equalsIgnoreCase(settings.baseUrl().getScheme());
  }

  /** Whether people reach the product by HTTPS, perhaps at a proxy that we do not see. */
  boolean isEncrypted() {
    return encrypted;
  }

  void ours(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    transport(headers);
  }

  /** The address of an anonymous report is a secret and goes nowhere. */
  void ofReports(HeadersConfigurer<HttpSecurity> headers) {
    ours(headers);
    headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
  }

  /**
   * The web applications send their own policy for contents, with a nonce for their scripts, but
   * never say how long a script may be kept: browsers must ask, lest they mix two versions.
   */
  void besideCamundas(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .defaultsDisabled()
        .contentTypeOptions(options -> {})
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-cache"));
    transport(headers);
  }

  private void transport(HeadersConfigurer<HttpSecurity> headers) {
    headers.httpStrictTransportSecurity(
        hsts -> {
          if (encrypted) {
            hsts.requestMatcher(AnyRequestMatcher.INSTANCE)
                .maxAgeInSeconds(Duration.ofDays(365).toSeconds())
                .includeSubDomains(false);
          } else {
            hsts.disable();
          }
        });
  }
}
