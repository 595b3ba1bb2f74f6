package org.opscoord.security.web;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.opscoord.engine.ProductSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Keeps the web applications' cookies to encrypted connections where there are any. */
@Component
class WebApplicationCookies implements BeanPostProcessor {

  private final ObjectProvider<ProductSettings> settings;

  WebApplicationCookies(ObjectProvider<ProductSettings> settings) {
    this.settings = settings;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof CamundaBpmProperties properties
        && new Headers(settings.getObject()).isEncrypted()) {
      properties.getWebapp().getCsrf().setEnableSecureCookie(true);
      properties.getWebapp().getSessionCookie().setEnableSecureCookie(true);
    }
    return bean;
  }
}
