package org.opscoord.calendar;

import org.opscoord.engine.ProductSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  WorkingCalendar workingCalendar(ProductSettings product, CalendarSettings settings) {
    return new WorkingHours(product.zone(), settings.days(), settings.spans());
  }
}
