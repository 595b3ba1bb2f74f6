package org.opscoord;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.test.context.TestComponent;

/** Does something as a person of the company, the way a login does. */
@TestComponent
public class Acting {

  private final IdentityService identity;

  Acting(IdentityService identity) {
    this.identity = identity;
  }

  public <T> T as(String person, Supplier<T> action) {
    List<String> groups =
        identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
    identity.setAuthentication(person, groups);
    try {
      return action.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  public void run(String person, Runnable action) {
    as(
        person,
        () -> {
          action.run();
          return person;
        });
  }
}
