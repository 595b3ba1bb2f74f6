package org.opscoord.directory;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's authenticated user; every way in, by browser or by REST, sets it. */
@Component
class EngineCurrentPerson implements CurrentPerson {

  private final IdentityService identity;

  EngineCurrentPerson(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public Optional<PersonId> id() {
    return Optional.ofNullable(identity.getCurrentAuthentication())
        .map(authentication -> authentication.getUserId())
        .filter(PersonId::isValid)
        .map(PersonId::new);
  }
}
