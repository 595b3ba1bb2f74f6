package org.opscoord.security.web;

import org.opscoord.engine.ProductSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Where other systems send measurements: neither session nor password is looked at, only the key
 * that the room itself asks for. As nothing that a browser sends by itself counts, there is no
 * token against forged requests to check.
 */
@Configuration(proxyBeanMethods = false)
class MeasurementSecurityConfiguration {

  private static final String PATH = "/api/kpi/measurements";

  @Bean
  @Order(4)
  SecurityFilterChain sentMeasurements(
      HttpSecurity http, Problems problems, ProductSettings settings) throws Exception {
    return http.securityMatcher(
            request ->
                "POST".equals(request.getMethod())
                    && request.getRequestURI().equals(request.getContextPath() + PATH))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(new Headers(settings)::ours)
        .addFilterBefore(new ForeignPages(problems), AuthorizationFilter.class)
        .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
        .build();
  }
}
