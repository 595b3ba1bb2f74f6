package org.opscoord.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.opscoord.DemoCompany;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;

@OperationsTest
class DemoCompanyTests {

  @Autowired Directory directory;
  @Autowired IdentityService identity;

  @Test
  void theDemoCompanyIsThereWithItsThirteenDepartments() {
    assertThat(directory.departments()).hasSizeGreaterThanOrEqualTo(13);
    assertThat(directory.departments().get(0).id()).hasToString("executive-office");
    assertThat(directory.nameOf(new DepartmentId("production"), Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("生产部");
    assertThat(directory.headOf(new DepartmentId("production")))
        .contains(new PersonId("zhang.wei"));
    assertThat(directory.withRole(Role.STRATEGIC_COMMITTEE)).hasSize(5);
  }

  @Test
  void itsPeopleLogInAndStandInTheGroupsOfTheirDuties() {
    assertThat(identity.checkPassword("zhang.wei", DemoCompany.PASSWORD)).isTrue();
    assertThat(identity.createGroupQuery().groupMember("zhang.wei").list())
        .extracting(Group::getId)
        .containsExactlyInAnyOrder("production", "production-head", "staff", "strategic-committee");
    assertThat(identity.createGroupQuery().groupId("camunda-admin").singleResult().getType())
        .isEqualTo("SYSTEM");
    assertThat(identity.createUserQuery().userId("zhang.wei").singleResult().getFirstName())
        .isEqualTo("张伟");
  }
}
