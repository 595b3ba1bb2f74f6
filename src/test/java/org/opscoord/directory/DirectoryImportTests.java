package org.opscoord.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.directory.DirectoryFile.DEPARTMENTS;
import static org.opscoord.directory.DirectoryFile.PEOPLE;
import static org.opscoord.directory.DirectoryFile.POSITIONS;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.opscoord.DemoCompany;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each test changes the directory in a transaction that is rolled back, and so disturbs nobody. */
@OperationsTest
@Transactional
class DirectoryImportTests {

  private static final PersonId NEWCOMER = new PersonId("new.comer");

  @Autowired DirectoryImport directoryImport;
  @Autowired DirectoryExport directoryExport;
  @Autowired Companies companies;
  @Autowired Directory directory;
  @Autowired DirectoryAtStart atStart;
  @Autowired FirstAdministrator firstAdministrator;
  @Autowired Passwords passwords;
  @Autowired IdentityService identity;
  @Autowired JdbcClient jdbc;

  private final Files files = Files.ofDemoCompany();

  @Test
  void aPreviewTellsWhoComesChangesAndLeavesAndChangesNothing() {
    files
        .with(PEOPLE, "new.comer,New Comer,,sales,buyer,zh-CN,")
        .without(PEOPLE, "shen.yi")
        .replace(PEOPLE, "何静,", "何静静,");

    var report = directoryImport.preview(files.bytes());

    assertThat(report.applied()).isFalse();
    assertThat(report.mistakes()).isEmpty();
    assertThat(report.summary().get(PEOPLE))
        .isEqualTo(
            new ImportReport.Summary(List.of("new.comer"), List.of("he.jing"), List.of("shen.yi")));
    assertThat(directory.person(NEWCOMER)).isEmpty();
    assertThat(directory.person(new PersonId("shen.yi"))).isPresent();
  }

  @Test
  void theSameFilesTwiceChangeNothing() {
    files.with(PEOPLE, "new.comer,New Comer,new.comer@appliances.example,sales,buyer,zh-CN,");
    directoryImport.run(files.bytes());
    var revision = revision();

    var second = directoryImport.run(files.bytes());

    assertThat(second.summary().values())
        .containsOnly(new ImportReport.Summary(List.of(), List.of(), List.of()));
    assertThat(revision()).isEqualTo(revision);
  }

  @Test
  void anExportImportedAgainChangesNothing() {
    var exported =
        new DirectoryFiles(
            Arrays.stream(DirectoryFile.values())
                .collect(Collectors.toMap(file -> file, directoryExport::csv)));

    assertThat(directoryImport.preview(exported).summary().values())
        .containsOnly(new ImportReport.Summary(List.of(), List.of(), List.of()));
  }

  @Test
  void oneMistakeStopsTheWholeImport() {
    files
        .with(POSITIONS, "astronaut,Astronaut,宇航员")
        .with(PEOPLE, "new.comer,New Comer,,moon,astronaut,,");

    assertThatThrownBy(() -> directoryImport.run(files.bytes()))
        .isInstanceOfSatisfying(
            ImportRefused.class,
            refused -> assertThat(refused.problems()).extracting("where").hasSize(1));
    assertThat(directory.person(NEWCOMER)).isEmpty();
    assertThat(
            jdbc.sql("SELECT count(*) FROM coordination.position WHERE id = 'astronaut'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whatIsNotImportedStaysAsItIs() {
    directoryImport.run(
        Files.only(
            POSITIONS,
            new String(directoryExport.csv(POSITIONS), StandardCharsets.UTF_8)
                + "astronaut,Astronaut,宇航员\r\n"));

    assertThat(directory.people()).hasSizeGreaterThanOrEqualTo(45);
    checkConstraints();
  }

  @Test
  void aNewPersonGetsAUserAndTheGroupsOfTheirDepartmentAndRoles() {
    files.with(
        PEOPLE, "new.comer,Ada New Comer,new.comer@appliances.example,sales,buyer,,coordinator");

    directoryImport.run(files.bytes());
    checkConstraints();

    var user = identity.createUserQuery().userId("new.comer").singleResult();
    assertThat(user.getFirstName()).isEqualTo("Ada New");
    assertThat(user.getLastName()).isEqualTo("Comer");
    assertThat(user.getEmail()).isEqualTo("new.comer@appliances.example");
    assertThat(groupsOf("new.comer")).containsExactlyInAnyOrder("coordinator", "sales", "staff");
  }

  @Test
  void groupsFollowAPersonWhoMovesAndTakesOver() {
    files
        .replace(PEOPLE, "ma.chao@appliances.example,sales", "ma.chao@appliances.example,legal")
        .replace(DEPARTMENTS, "luo.jian,sofia.rossi", "ma.chao,luo.jian")
        .replace(DEPARTMENTS, "wang.fang,ma.chao", "wang.fang,");

    directoryImport.run(files.bytes());
    checkConstraints();

    assertThat(groupsOf("ma.chao")).containsExactlyInAnyOrder("legal", "legal-head", "staff");
    assertThat(groupsOf("luo.jian"))
        .containsExactlyInAnyOrder("legal", "legal-representative", "staff");
    assertThat(groupsOf("wang.fang")).contains("sales-head", "sales-representative");
    assertThat(identity.checkPassword("ma.chao", DemoCompany.PASSWORD)).isTrue();
  }

  @Test
  void whoLeavesCannotLogInAndIsStillKnownByName() {
    directoryImport.run(files.without(PEOPLE, "shen.yi").bytes());
    checkConstraints();

    assertThat(identity.checkPassword("shen.yi", DemoCompany.PASSWORD)).isFalse();
    assertThat(groupsOf("shen.yi")).isEmpty();
    assertThat(directory.person(new PersonId("shen.yi"))).isEmpty();
    assertThat(directory.peopleIn(new DepartmentId("sales")))
        .doesNotContain(new PersonId("shen.yi"));
    assertThat(directory.nameOf(new PersonId("shen.yi"))).isEqualTo("沈怡");
    assertThatThrownBy(() -> passwords.set(new PersonId("shen.yi"), DemoCompany.PASSWORD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoComesBackNeedsANewPassword() {
    directoryImport.run(Files.ofDemoCompany().without(PEOPLE, "shen.yi").bytes());

    directoryImport.run(files.bytes());

    assertThat(groupsOf("shen.yi")).containsExactlyInAnyOrder("sales", "staff");
    passwords.set(new PersonId("shen.yi"), "Coordinate-2027");
    assertThat(identity.checkPassword("shen.yi", "Coordinate-2027")).isTrue();
    assertThat(identity.checkPassword("shen.yi", DemoCompany.PASSWORD)).isFalse();
  }

  @Test
  void aDepartmentMissingInTheFilesClosesAndKeepsItsName() {
    var legal = new DepartmentId("legal");
    for (var person : List.of("luo.jian", "sofia.rossi", "wei.ran")) {
      files.without(PEOPLE, person);
    }

    directoryImport.run(files.without(DEPARTMENTS, "legal").bytes());
    checkConstraints();

    assertThat(directory.department(legal)).isEmpty();
    assertThat(directory.headOf(legal)).isEmpty();
    assertThat(directory.nameOf(legal, Locale.ENGLISH)).isEqualTo("Legal");
    assertThat(directory.headAbove(new PersonId("wei.ran"), 1))
        .contains(new PersonId("chen.guoqiang"));
    assertThat(identity.createGroupQuery().groupId("legal-head").count()).isZero();
  }

  @Test
  void theDatabaseItselfRefusesACircleOfDepartments() {
    jdbc.sql(
            "UPDATE coordination.department SET parent = 'data-operations' WHERE id = 'operations-centre'")
        .update();

    assertThatThrownBy(this::checkConstraints)
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("would stand above itself");
  }

  @Test
  void whatSomebodyChangedInTheEngineByHandIsPutRightAtTheNextStart() {
    identity.createMembership("qian.duoduo", "camunda-admin");
    identity.saveUser(identity.newUser("intruder"));

    atStart.announce();

    assertThat(groupsOf("qian.duoduo")).containsExactlyInAnyOrder("sales", "staff");
    assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
  }

  @Test
  void anEmptyDirectoryTakesItsFirstAdministratorAndOnlyThat() {
    empty();

    assertThat(firstAdministrator.isNeeded()).isTrue();
    assertThat(firstAdministrator.appoint(new PersonId("root.admin"), "Coordinate-2028")).isTrue();
    assertThat(firstAdministrator.appoint(new PersonId("other"), "Coordinate-2028")).isFalse();
    checkConstraints();

    assertThat(directory.people())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.department()).isEqualTo(new DepartmentId("company"));
              assertThat(person.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
            });
    assertThat(directory.coordinator()).isEqualTo(new PersonId("root.admin"));
    assertThat(identity.checkPassword("root.admin", "Coordinate-2028")).isTrue();
    assertThat(groupsOf("root.admin"))
        .containsExactlyInAnyOrder("camunda-admin", "company", "staff");
  }

  @Test
  void theFirstAdministratorsCompanyGivesWayToAnImport() {
    empty();
    var appointed = firstAdministrator.appoint(new PersonId("ren.hao"), "Coordinate-2028");

    directoryImport.run(files.bytes());
    checkConstraints();

    assertThat(appointed).isTrue();
    assertThat(directory.department(new DepartmentId("company"))).isEmpty();
    assertThat(directory.departments().get(0).id()).hasToString("executive-office");
    assertThat(identity.checkPassword("ren.hao", "Coordinate-2028")).isTrue();
  }

  /** As if nothing had ever been written: what other tests left may point at people. */
  private void empty() {
    jdbc.sql("SET LOCAL session_replication_role = replica").update();
    jdbc.sql("DELETE FROM coordination.person_role").update();
    jdbc.sql("DELETE FROM coordination.department").update();
    jdbc.sql("DELETE FROM coordination.person").update();
    jdbc.sql("SET LOCAL session_replication_role = origin").update();
    jdbc.sql("UPDATE coordination.directory_revision SET revision = gen_random_uuid()").update();
    companies.forget();
  }

  private String revision() {
    return jdbc.sql("SELECT revision FROM coordination.directory_revision")
        .query(String.class)
        .single();
  }

  /** Those that the database would check at commit. */
  private void checkConstraints() {
    jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
    jdbc.sql("SET CONSTRAINTS ALL DEFERRED").update();
  }

  private List<String> groupsOf(String person) {
    return identity.createGroupQuery().groupMember(person).list().stream()
        .map(Group::getId)
        .toList();
  }
}
