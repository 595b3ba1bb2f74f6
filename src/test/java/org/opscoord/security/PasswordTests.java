package org.opscoord.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.opscoord.DemoCompany;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.directory.PasswordTooWeak;
import org.opscoord.directory.Passwords;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OperationsTest
class PasswordTests {

  @LocalServerPort int port;
  @Autowired IdentityService identity;
  @Autowired Passwords passwords;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock.Time time;

  @Test
  void passwordsAreKeptAsBcryptHashes() {
    List<String> hashes = jdbc.sql("SELECT pwd_ FROM act_id_user").query(String.class).list();

    assertThat(hashes)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it).startsWith("{bcrypt-sha256}$2"));
  }

  @Test
  void weakPasswordsAreRefused() {
    var person = new PersonId("deng.bo");

    for (var weak : List.of("short-1A", "nocapitals-2026", "No-Digits-Here", "Deng.bo-2026")) {
      assertThatThrownBy(() -> passwords.set(person, weak)).isInstanceOf(PasswordTooWeak.class);
    }
    assertThat(identity.checkPassword("deng.bo", DemoCompany.PASSWORD)).isTrue();
  }

  @Test
  void theEngineItselfRefusesWeakPasswordsToo() {
    var user = identity.createUserQuery().userId("deng.bo").singleResult();
    user.setPassword("weak");

    assertThatThrownBy(() -> identity.saveUser(user)).isInstanceOf(ProcessEngineException.class);
  }

  @Test
  void longPasswordsAreComparedToTheirEnd() {
    var start = "Coordinate-2026-" + "x".repeat(80);
    passwords.set(new PersonId("cao.ying"), start + "A");
    try {
      assertThat(identity.checkPassword("cao.ying", start + "A")).isTrue();
      assertThat(identity.checkPassword("cao.ying", start + "B")).isFalse();
    } finally {
      passwords.set(new PersonId("cao.ying"), DemoCompany.PASSWORD);
    }
  }

  @Test
  void anOldPasswordEndsAtOnce() {
    assertThat(identity.checkPassword("cao.ying", DemoCompany.PASSWORD)).isTrue();
    passwords.set(new PersonId("cao.ying"), "Another-One-77");
    try {
      assertThat(identity.checkPassword("cao.ying", DemoCompany.PASSWORD)).isFalse();
    } finally {
      passwords.set(new PersonId("cao.ying"), DemoCompany.PASSWORD);
    }
  }

  @Test
  void guessingIsSlowedDownOnEveryWayInAndNobodyIsLockedForGood() {
    for (var guess = 0; guess < 10; guess++) {
      assertThat(
              WebClient.with(port, "pan.rui", "wrong-" + guess)
                  .get("/engine-rest/task/count")
                  .statusCode())
          .isIn(401, guess == 9 ? 429 : 401);
    }

    var rest = WebClient.person(port, "pan.rui").get("/engine-rest/task/count");
    assertThat(rest.statusCode()).isEqualTo(429);
    assertThat(rest.headers().firstValue("Retry-After")).contains("900");
    assertThat(WebClient.person(port, "pan.rui").get("/api/cases").statusCode()).isEqualTo(429);
    assertThat(WebClient.nobody(port).login("pan.rui", DemoCompany.PASSWORD).statusCode())
        .isEqualTo(401);
    // Somebody else from the same place is not slowed down.
    assertThat(WebClient.person(port, "deng.bo").get("/api/cases").statusCode()).isEqualTo(200);

    time.forward(Duration.ofMinutes(16));

    assertThat(WebClient.person(port, "pan.rui").get("/api/cases").statusCode()).isEqualTo(200);
    assertThat(WebClient.nobody(port).login("pan.rui", DemoCompany.PASSWORD).statusCode())
        .isEqualTo(200);
    assertThat(
            jdbc.sql("SELECT attempts_ FROM act_id_user WHERE id_ = 'pan.rui'").query().singleRow())
        .isEqualTo(Collections.singletonMap("attempts_", null));
  }

  @Test
  void peopleWhoDoNotExistAreSlowedDownLikeOthers() {
    for (var guess = 0; guess < 10; guess++) {
      WebClient.with(port, "no.body", "wrong-" + guess).get("/api/cases");
    }

    assertThat(WebClient.with(port, "no.body", "wrong").get("/api/cases").statusCode())
        .isEqualTo(429);
    time.forward(Duration.ofMinutes(16));
    assertThat(WebClient.with(port, "no.body", "x").get("/api/cases").statusCode()).isEqualTo(401);
  }
}
