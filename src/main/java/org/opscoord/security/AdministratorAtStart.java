package org.opscoord.security;

import org.opscoord.directory.FirstAdministrator;
import org.opscoord.directory.PasswordTooWeak;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets nobody run an installation without an administrator: the engine's web applications would
 * offer the post to whoever asks first (CVE-2026-77226). Comes last, after whatever loads people.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AdministratorAtStart implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(AdministratorAtStart.class);

  private static final String ACTION =
      "Set OPSCOORD_ADMIN_ID (a login name such as zhang.wei) and OPSCOORD_ADMIN_PASSWORD (at least"
          + " 10 characters with upper and lower case, a digit and a special character, without the"
          + " login name). They are used once.";

  private final FirstAdministrator administrator;
  private final AdministratorSettings settings;

  AdministratorAtStart(FirstAdministrator administrator, AdministratorSettings settings) {
    this.administrator = administrator;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!administrator.isNeeded()) {
      return;
    }
    var id = settings.id();
    var password = settings.password();
    if (id == null || id.isBlank() || password == null || password.isBlank()) {
      throw new CannotStart("Nobody can administer this installation yet.", ACTION);
    }
    if (!PersonId.isValid(id)) {
      throw new CannotStart("OPSCOORD_ADMIN_ID cannot be a login name.", ACTION);
    }
    try {
      if (administrator.appoint(new PersonId(id), password)) {
        log.info("{} is the first administrator", id);
      }
    } catch (PasswordTooWeak weak) {
      throw new CannotStart("OPSCOORD_ADMIN_PASSWORD is too weak.", ACTION);
    }
  }
}
