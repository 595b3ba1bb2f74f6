package org.opscoord.bench;

import java.util.List;
import java.util.UUID;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.opscoord.notification.Notice;
import org.opscoord.notification.Notice.Through;
import org.opscoord.notification.NoticeArgument;
import org.opscoord.notification.NoticeKind;
import org.opscoord.notification.Notifications;
import org.springframework.context.ConfigurableApplicationContext;

/** Messages to people of the demo company. */
final class Notices {

  private static final List<PersonId> PEOPLE =
      List.of("wang.fang", "zhang.wei", "yang.jun", "li.na", "zhou.tao").stream()
          .map(PersonId::new)
          .toList();

  private final Notifications notifications;

  Notices(ConfigurableApplicationContext context) {
    notifications = context.getBean(Notifications.class);
  }

  /** Tells of so many events, each to five people, by mail too. */
  void tell(CaseNumber about, int events) {
    for (var event = 0; event < events; event++) {
      notifications.tell(
          new Notice(
              NoticeKind.REQUEST_DECLINED,
              PEOPLE,
              about,
              null,
              "bench:" + UUID.randomUUID(),
              Through.INBOX_AND_MAIL,
              List.of(NoticeArgument.words("Not now."))));
    }
  }
}
