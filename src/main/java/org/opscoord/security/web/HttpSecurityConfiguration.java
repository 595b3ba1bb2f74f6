package org.opscoord.security.web;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.opscoord.directory.Role;
import org.opscoord.engine.ProductSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Every route and who may take it; what is not listed is denied.
 *
 * <ul>
 *   <li>{@code /camunda/**}: the engine's web applications with their own login, rights and tokens;
 *       their set-up of a first administrator does not exist here.
 *   <li>{@code /engine-rest/**}: name and password with each request; a session does not count.
 *   <li>{@code /report/**}: nobody is asked who they are, and nobody is noticed: neither session
 *       nor password is looked at. As nothing that a browser sends by itself counts, there is no
 *       token against forged requests to check.
 *   <li>{@code /api/**}, its documentation, {@code /actuator/**} and {@code /}: either.
 * </ul>
 */
@Configuration(proxyBeanMethods = false)
class HttpSecurityConfiguration {

  private static final String[] FOR_EVERYBODY =
      ("/ /error /favicon.ico /assets/** /webjars/bpmn-js/** /webjars/echarts/**"
              + " /actuator/health /actuator/health/*")
          .split(" ");
  private static final String ADMINISTRATOR = Role.ADMINISTRATOR.id();

  private final Callers callers;
  private final Problems problems;
  private final Refusals refusals;
  private final IdentityService identity;
  private final Headers headers;

  HttpSecurityConfiguration(
      Callers callers,
      Problems problems,
      Refusals refusals,
      IdentityService identity,
      ProductSettings settings) {
    this.callers = callers;
    this.problems = problems;
    this.refusals = refusals;
    this.identity = identity;
    this.headers = new Headers(settings);
  }

  @Bean
  @Order(1)
  SecurityFilterChain setupDoesNotExist(HttpSecurity http) throws Exception {
    return http.securityMatcher(Below.path("/camunda/(api/admin|app/admin/[^/]+)/setup"))
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(routes -> routes.anyRequest().denyAll())
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint((request, response, e) -> response.setStatus(404))
                    .accessDeniedHandler((request, response, e) -> response.setStatus(404)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
    return http.securityMatcher(Below.path("/camunda"))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers::besideCamundas)
        .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
    return common(http.securityMatcher(Below.path("/engine-rest")))
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(routes -> internalDispatches(routes).anyRequest().authenticated())
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain reportsWithoutName(HttpSecurity http) throws Exception {
    return http.securityMatcher(Below.path("/report"))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers::ofReports)
        .addFilterBefore(new ForeignPages(problems), AuthorizationFilter.class)
        .authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(5)
  SecurityFilterChain product(HttpSecurity http) throws Exception {
    return common(http)
        .addFilterBefore(new SessionFilter(callers), AuthorizationFilter.class)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(xsrfCookie())
                    .csrfTokenRequestHandler(readableToken())
                    .requireCsrfProtectionMatcher(
                        request ->
                            !PasswordFilter.applies(request)
                                && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)))
        .authorizeHttpRequests(
            routes ->
                internalDispatches(routes)
                    .requestMatchers(FOR_EVERYBODY)
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAuthority(ADMINISTRATOR)
                    .requestMatchers(
                        "/api/**",
                        "/handbook",
                        "/handbook/**",
                        "/api-docs/**",
                        "/swagger-ui/**",
                        "/v3/api-docs/**",
                        "/v3/api-docs.yaml")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .build();
  }

  /** Keeps Spring from inventing a user with a printed password. */
  @Bean
  AuthenticationManager nobodyElse() {
    return authentication -> {
      throw new ProviderNotFoundException("People are known by the engine");
    };
  }

  private HttpSecurity common(HttpSecurity http) throws Exception {
    return http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(withDefaults())
        .headers(headers::ours)
        .addFilterBefore(new ForeignPages(problems), AuthorizationFilter.class)
        .addFilterBefore(new PasswordFilter(callers, problems, refusals), AuthorizationFilter.class)
        .addFilterAfter(new ActingFilter(identity), AuthorizationFilter.class)
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (request, response, e) -> refusals.unauthenticated(request, response))
                    .accessDeniedHandler(refusals::forbidden));
  }

  private static AuthorizeHttpRequestsConfigurer<HttpSecurity>
          .AuthorizationManagerRequestMatcherRegistry
      internalDispatches(
          AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
              routes) {
    return routes
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
        .permitAll();
  }

  /** Has names of its own: the web applications' token is another one on the same host. */
  private CookieCsrfTokenRepository xsrfCookie() {
    var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieName("OPSCOORD-XSRF");
    cookie.setHeaderName("X-OPSCOORD-XSRF");
    cookie.setCookieCustomizer(it -> it.secure(headers.isEncrypted()).sameSite("Lax").path("/"));
    return cookie;
  }

  /** Sends the cookie with the first page already, so that its scripts can write. */
  private static CsrfTokenRequestAttributeHandler readableToken() {
    var handler = new CsrfTokenRequestAttributeHandler();
    handler.setCsrfRequestAttributeName(null);
    return handler;
  }
}
