package org.opscoord.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.opscoord.OperationsTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole product with a mail server, and with colleagues who read different languages. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OperationsTest
@ContextConfiguration(initializers = {MailServer.Address.class, RobotServer.Address.class})
@Import({
  MailServer.class,
  RobotServer.class,
  DueDeliveries.class,
  Colleagues.class,
  OpenCase.class
})
public @interface NotificationTest {}
