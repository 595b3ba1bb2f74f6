package org.opscoord.notification.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opscoord.notification.ChannelUnknown;
import org.opscoord.notification.DeadLetterUnknown;
import org.opscoord.notification.DeadLettersForbidden;
import org.opscoord.notification.InboxNeedsPerson;
import org.opscoord.notification.KindUnknown;
import org.opscoord.notification.MessageUnknown;
import org.opscoord.notification.NotificationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@NotificationTest
@Transactional
class NotificationControllerTests {

  @Autowired InboxController inbox;
  @Autowired PreferenceController preferences;
  @Autowired DeadLetterController deadLetters;
  @Autowired IdentityService identity;

  @AfterEach
  void logOut() {
    identity.clearAuthentication();
  }

  @Test
  void nobodyHasNoInbox() {
    assertThatThrownBy(() -> inbox.messages(false, null, 10)).isInstanceOf(InboxNeedsPerson.class);
    assertThatThrownBy(() -> inbox.readAll()).isInstanceOf(InboxNeedsPerson.class);
    assertThatThrownBy(() -> preferences.own()).isInstanceOf(InboxNeedsPerson.class);
    assertThatThrownBy(() -> preferences.replace(Map.of())).isInstanceOf(InboxNeedsPerson.class);
  }

  @Test
  void whatDoesNotExistIsRefused() {
    identity.setAuthenticatedUserId("ren.hao");

    assertThatThrownBy(() -> inbox.read(0)).isInstanceOf(MessageUnknown.class);
    assertThatThrownBy(() -> deadLetters.retry(0)).isInstanceOf(DeadLetterUnknown.class);
    assertThatThrownBy(() -> preferences.replace(Map.of("task-stolen", List.of())))
        .isInstanceOf(KindUnknown.class);
    assertThatThrownBy(() -> preferences.replace(Map.of("task-assigned", List.of("PIGEON"))))
        .isInstanceOf(ChannelUnknown.class);
  }

  @Test
  void deadLettersAreForAdministrators() {
    identity.setAuthenticatedUserId("reader.english");

    assertThatThrownBy(() -> deadLetters.deadLetters(null, 10))
        .isInstanceOf(DeadLettersForbidden.class);
    assertThatThrownBy(() -> deadLetters.retry(1)).isInstanceOf(DeadLettersForbidden.class);
  }
}
