package org.opscoord.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.opscoord.directory.AdministratorsOnly;
import org.opscoord.directory.Directory;
import org.opscoord.directory.FileUnknown;
import org.opscoord.directory.ImportRefused;
import org.opscoord.directory.NothingToImport;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@OperationsTest
@Transactional
class DirectoryControllerTests {

  @Autowired DirectoryController lookUp;
  @Autowired DirectoryFilesController controller;
  @Autowired Directory directory;
  @Autowired IdentityService identity;
  @Autowired WebApplicationContext context;

  @AfterEach
  void logOut() {
    identity.clearAuthentication();
  }

  @Test
  void peopleAreFoundByNameAndIdWithoutTheirMailOrRoles() {
    assertThat(lookUp.people("伟"))
        .contains(new DirectoryController.PersonView("zhang.wei", "张伟", "production"));
    assertThat(lookUp.people(" ANNA"))
        .contains(new DirectoryController.PersonView("anna.schmidt", "Anna Schmidt", "hr"));
    assertThat(lookUp.people("nobody-of-this-name")).isEmpty();
    assertThat(lookUp.departments()).extracting("id").contains("executive-office", "production");
  }

  @ParameterizedTest
  @ValueSource(strings = {"qian.duoduo", "he.jing", "xu.ning", "chen.guoqiang", "no.body"})
  void nobodyButAnAdministratorImportsOrExports(String person) {
    identity.setAuthenticatedUserId(person);

    assertThatThrownBy(() -> controller.export("people")).isInstanceOf(AdministratorsOnly.class);
    assertThatThrownBy(() -> controller.importFiles(true, null, null, csv("id")))
        .isInstanceOf(AdministratorsOnly.class);
  }

  @Test
  void withoutALoginNothingIsExported() {
    assertThatThrownBy(() -> controller.export("people")).isInstanceOf(AdministratorsOnly.class);
  }

  @Test
  void anAdministratorReadsEveryMistakeInTheirOwnLanguage() throws IOException {
    identity.setAuthenticatedUserId("ren.hao");
    var people = withLine("bad id,Somebody,,sales,,,");

    var english = controller.importFiles(true, null, null, csv(people));
    var saved = controller.importFiles(false, null, null, csv(chinese()));
    var chinese = controller.importFiles(true, null, null, csv(people));

    assertThat(saved.applied()).isTrue();
    assertThat(english.mistakes())
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.file()).isEqualTo("people.csv");
              assertThat(mistake.column()).isEqualTo("id");
              assertThat(mistake.sentence()).startsWith("\"bad id\" cannot be an id.");
            });
    assertThat(chinese.mistakes().get(0).sentence()).startsWith("“bad id”不能用作编号");
  }

  @Test
  void anAdministratorImportsWhatTheyExported() throws IOException {
    identity.setAuthenticatedUserId("ren.hao");

    var answer = controller.importFiles(false, null, null, csv(withLine("new.comer,新人,,sales,,,")));

    assertThat(answer.applied()).isTrue();
    assertThat(answer.summary().get("people.csv").added()).isEqualTo(List.of("new.comer"));
    assertThat(directory.person(new PersonId("new.comer"))).isPresent();
    assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("ren.hao");
  }

  @Test
  void mistakesStopAnImportThatIsNoDryRun() {
    identity.setAuthenticatedUserId("ren.hao");

    assertThatThrownBy(
            () -> controller.importFiles(false, null, null, csv(withLine("a b,A,,sales,,,"))))
        .isInstanceOf(ImportRefused.class);
    assertThatThrownBy(() -> controller.importFiles(false, null, null, null))
        .isInstanceOf(NothingToImport.class);
    assertThatThrownBy(() -> controller.export("passwords")).isInstanceOf(FileUnknown.class);
  }

  @Test
  void theFilesTravelOverHttpAsMultipartAndAsAttachment() throws Exception {
    identity.setAuthenticatedUserId("ren.hao");
    var mvc = MockMvcBuilders.webAppContextSetup(context).build();

    mvc.perform(
            multipart("/api/directory/import")
                .file(csv(withLine("new.comer,新人,,moon,,,")))
                .param("dryRun", "true"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.applied").value(false))
        .andExpect(jsonPath("$.mistakes[0].file").value("people.csv"))
        .andExpect(jsonPath("$.mistakes[0].column").value("department"))
        .andExpect(jsonPath("$.mistakes[0].sentence").value("There is no department \"moon\"."));
    mvc.perform(get("/api/operations/imports"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].what").value("directory"))
        .andExpect(jsonPath("$[0].by").value("ren.hao"))
        .andExpect(jsonPath("$[0].tried").value(true))
        .andExpect(jsonPath("$[0].status").value(200));
    mvc.perform(get("/api/directory/export/departments.csv"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/csv;charset=UTF-8"))
        .andExpect(
            header().string("Content-Disposition", "attachment; filename=\"departments.csv\""));
    mvc.perform(get("/api/directory/people").param("text", "zhang.wei"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].name").value("张伟"))
        .andExpect(jsonPath("$[0].email").doesNotExist());
  }

  private String chinese() {
    return exported()
        .replace(
            "ren.hao@appliances.example,it,system-engineer,",
            "ren.hao@appliances.example,it,system-engineer,zh-CN");
  }

  private String withLine(String line) {
    return exported() + line + "\r\n";
  }

  private String exported() {
    var body = controller.export("people").getBody();
    assertThat(body).isNotNull();
    return new String(body, StandardCharsets.UTF_8);
  }

  private static MockMultipartFile csv(String text) {
    return new MockMultipartFile("people", text.getBytes(StandardCharsets.UTF_8));
  }
}
