package org.opscoord.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.opscoord.DemoCompany;

/** A client of the running product: nobody, somebody with a password, or a browser logged in. */
public class WebClient {

  private final String address;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final List<String> headers = new ArrayList<>();

  private WebClient(int port) {
    address = "http://localhost:" + port;
  }

  public static WebClient nobody(int port) {
    return new WebClient(port);
  }

  public static WebClient with(int port, String person, String password) {
    var credentials = (person + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new WebClient(port)
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  public static WebClient person(int port, String person) {
    return with(port, person, DemoCompany.PASSWORD);
  }

  public static WebClient browser(int port, String person) {
    var browser = new WebClient(port);
    var status = browser.login(person, DemoCompany.PASSWORD).statusCode();
    if (status != 200) {
      throw new IllegalStateException("Login answered " + status);
    }
    return browser;
  }

  public WebClient header(String name, String value) {
    headers.add(name);
    headers.add(value);
    return this;
  }

  HttpResponse<String> login(String person, String password) {
    return login("tasklist", person, password);
  }

  HttpResponse<String> login(String application, String person, String password) {
    get("/camunda/app/" + application + "/default/");
    var form =
        "username="
            + URLEncoder.encode(person, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    return send(
        "POST",
        "/camunda/api/admin/auth/user/default/login/" + application,
        "application/x-www-form-urlencoded",
        form,
        "X-XSRF-TOKEN",
        cookie("XSRF-TOKEN").orElse(""));
  }

  Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .reduce((older, newer) -> newer);
  }

  public HttpResponse<String> get(String path, String... extraHeaders) {
    return send("GET", path, "application/json", "", extraHeaders);
  }

  HttpResponse<String> post(String path, String json, String... extraHeaders) {
    return send("POST", path, "application/json", json, extraHeaders);
  }

  public HttpResponse<String> send(
      String method, String path, String contentType, String body, String... extraHeaders) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", contentType)
            .method(method, BodyPublishers.ofString(body));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    if (extraHeaders.length > 0) {
      request.headers(extraHeaders);
    }
    return sent(request, BodyHandlers.ofString());
  }

  /** What is no text. */
  public byte[] bytes(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return sent(request, BodyHandlers.ofByteArray()).body();
  }

  private <T> HttpResponse<T> sent(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Deploys a file the way Modeler does. */
  HttpResponse<String> deploy(String fileName, String content) {
    var boundary = "boundary-of-the-parts";
    var body =
        """
        --%1$s\r
        Content-Disposition: form-data; name="deployment-name"\r
        \r
        %2$s\r
        --%1$s\r
        Content-Disposition: form-data; name="data"; filename="%2$s"\r
        Content-Type: application/octet-stream\r
        \r
        %3$s\r
        --%1$s--\r
        """
            .formatted(boundary, fileName, content);
    return send(
        "POST",
        "/engine-rest/deployment/create",
        "multipart/form-data; boundary=" + boundary,
        body);
  }

  public static JsonNode json(HttpResponse<String> response) {
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
