package org.opscoord.security.login;

import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.opscoord.security.SecuritySettings;
import org.springframework.stereotype.Component;

/** Puts password hashes, password policy and the throttle into the engine. */
@Component
class LoginPlugin extends AbstractProcessEnginePlugin {

  private final StrongPasswords passwords;
  private final VerifiedPasswords verified;
  private final LoginThrottle throttle;

  LoginPlugin(SecuritySettings settings, LoginThrottle throttle, Clock clock) {
    this.passwords = new StrongPasswords(settings.passwordStrength());
    this.verified = new VerifiedPasswords(clock);
    this.throttle = throttle;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setPasswordEncryptor(passwords);
    engine.setEnablePasswordPolicy(true);
    engine.setIdentityProviderSessionFactory(
        new SessionFactory() {
          @Override
          public Class<?> getSessionType() {
            return ThrottledIdentities.class;
          }

          @Override
          public Session openSession() {
            return new ThrottledIdentities(throttle, passwords, verified);
          }
        });
  }
}
