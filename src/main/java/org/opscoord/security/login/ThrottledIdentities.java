package org.opscoord.security.login;

import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's users with another check of passwords, through which every login passes. The
 * engine's own one answers faster when there is no such person, and locks for good whoever's
 * password was guessed at ten times.
 */
class ThrottledIdentities extends DbIdentityServiceProvider {

  private final LoginThrottle throttle;
  private final StrongPasswords passwords;
  private final VerifiedPasswords verified;

  ThrottledIdentities(
      LoginThrottle throttle, StrongPasswords passwords, VerifiedPasswords verified) {
    this.throttle = throttle;
    this.passwords = passwords;
    this.verified = verified;
  }

  @Override
  public boolean checkPassword(@Nullable String person, @Nullable String password) {
    if (person == null || password == null) {
      return false;
    }
    var address = CallerAddress.current();
    if (throttle.refuses(person, address)) {
      return false;
    }
    if (fits(findUserById(person), password)) {
      throttle.succeeded(person, address);
      return true;
    }
    throttle.failed(person, address);
    return false;
  }

  private boolean fits(@Nullable UserEntity user, String password) {
    if (user == null || user.getPassword() == null) {
      return passwords.checkNobody(password);
    }
    return verified.fits(password, user.getPassword(), () -> matchPassword(password, user));
  }
}
