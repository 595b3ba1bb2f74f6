package org.opscoord.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.opscoord.security.SecuritySettings;

class LoginThrottleTests {

  private final Hand clock = new Hand();
  private final LoginThrottle throttle =
      new LoginThrottle(
          new SecuritySettings(4, new SecuritySettings.Throttle(3, 5, Duration.ofMinutes(15))),
          clock);

  @Test
  void theThirdWrongPasswordClosesTheDoorForThatPersonFromThatPlaceOnly() {
    fail("zhang.wei", "here", 2);
    assertThat(throttle.refuses("zhang.wei", "here")).isFalse();
    fail("zhang.wei", "here", 1);

    assertThat(throttle.refuses("zhang.wei", "here")).isTrue();
    assertThat(throttle.refuses("zhang.wei", "elsewhere")).isFalse();
    assertThat(throttle.refuses("wang.fang", "here")).isFalse();
  }

  @Test
  void manyPeopleTriedFromOnePlaceCloseThePlace() {
    for (var guess = 0; guess < 5; guess++) {
      fail("person." + guess, "here", 1);
    }

    assertThat(throttle.refuses("wang.fang", "here")).isTrue();
    assertThat(throttle.refuses("wang.fang", "elsewhere")).isFalse();
  }

  @Test
  void theDoorOpensByItself() {
    fail("zhang.wei", "here", 3);

    clock.now = clock.now.plus(Duration.ofMinutes(15));

    assertThat(throttle.refuses("zhang.wei", "here")).isFalse();
  }

  @Test
  void aRightPasswordForgetsThePersonsFailuresButNotThoseOfThePlace() {
    fail("zhang.wei", "here", 2);
    throttle.succeeded("zhang.wei", "here");
    fail("zhang.wei", "here", 2);
    assertThat(throttle.refuses("zhang.wei", "here")).isFalse();

    fail("other", "here", 1);
    assertThat(throttle.refuses("zhang.wei", "here")).isTrue();
  }

  @Test
  void nobodysPasswordTakesAsLongAsSomebodys() {
    var passwords = new StrongPasswords(11);
    var hash = passwords.encrypt("Coordinate-2026");
    passwords.check("warm", hash);

    var somebody = fastest(() -> passwords.check("wrong", hash));
    var nobody = fastest(() -> passwords.checkNobody("wrong"));

    assertThat(nobody).isBetween(somebody.dividedBy(2), somebody.multipliedBy(2));
  }

  private static Duration fastest(Runnable check) {
    var best = Duration.ofDays(1);
    for (var round = 0; round < 5; round++) {
      var start = System.nanoTime();
      check.run();
      var taken = Duration.ofNanos(System.nanoTime() - start);
      best = taken.compareTo(best) < 0 ? taken : best;
    }
    return best;
  }

  private void fail(String person, String address, int times) {
    for (var time = 0; time < times; time++) {
      throttle.failed(person, address);
    }
  }

  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-03-02T01:30:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
