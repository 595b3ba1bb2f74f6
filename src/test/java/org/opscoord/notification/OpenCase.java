package org.opscoord.notification;

import java.util.UUID;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseRegister;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases that no process runs. */
@TestComponent
@Transactional
class OpenCase {

  private final CaseRegister register;
  private final Directory directory;

  OpenCase(CaseRegister register, Directory directory) {
    this.register = register;
    this.directory = directory;
  }

  CaseNumber titled(String title) {
    var requester = directory.person(new PersonId("qian.duoduo")).orElseThrow();
    return register.open("NTC", title, requester, UUID.randomUUID().toString(), null).number();
  }
}
