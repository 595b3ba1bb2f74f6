package org.opscoord.directory.process;

import org.camunda.bpm.engine.IdentityService;
import org.opscoord.directory.PasswordTooWeak;
import org.opscoord.directory.Passwords;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.AsNobody;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Passwords are the engine's: it hashes and checks them. */
@Component
class EnginePasswords implements Passwords {

  private final IdentityService identity;

  EnginePasswords(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public void set(PersonId person, String password) {
    AsNobody.run(
        identity,
        () -> {
          var user = identity.createUserQuery().userId(person.value()).singleResult();
          if (user == null) {
            throw new IllegalArgumentException("Nobody to give a password to: " + person);
          }
          var policy = identity.getPasswordPolicy();
          if (policy != null
              && !identity.checkPasswordAgainstPolicy(policy, password, user).isValid()) {
            throw new PasswordTooWeak(person);
          }
          user.setPassword(password);
          identity.saveUser(user);
        });
  }
}
