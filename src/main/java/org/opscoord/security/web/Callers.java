package org.opscoord.security.web;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.opscoord.security.login.CallerAddress;
import org.opscoord.security.login.LoginThrottle;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Turns what a request carries into a person with groups, as the engine knows them now. */
@Component
class Callers {

  private final IdentityService identity;
  private final LoginThrottle throttle;

  Callers(IdentityService identity, LoginThrottle throttle) {
    this.identity = identity;
    this.throttle = throttle;
  }

  /** The person with their groups as authorities; empty when there is no such user any more. */
  Optional<Authentication> find(String person) {
    if (identity.createUserQuery().userId(person).count() == 0) {
      return Optional.empty();
    }
    var groups =
        identity.createGroupQuery().groupMember(person).unlimitedList().stream()
            .map(Group::getId)
            .toArray(String[]::new);
    return Optional.of(
        UsernamePasswordAuthenticationToken.authenticated(
            person, null, AuthorityUtils.createAuthorityList(groups)));
  }

  /** The person, when the password is theirs and not too many wrong ones came before. */
  Optional<Authentication> find(String person, String password) {
    return identity.checkPassword(person, password) ? find(person) : Optional.empty();
  }

  /** Whether too many wrong passwords came for the person from where this request comes from. */
  boolean areTooMany(String person) {
    return throttle.refuses(person, CallerAddress.current());
  }

  long minutesToWait() {
    return Math.max(1, throttle.window().toMinutes());
  }
}
