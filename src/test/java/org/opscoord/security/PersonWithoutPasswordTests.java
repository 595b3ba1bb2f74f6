package org.opscoord.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.DemoCompany;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody comes with an import of the directory; nobody has given them a password yet. */
@OperationsTest
class PersonWithoutPasswordTests {

  private static final String NEWCOMER = "lu.xin";

  @LocalServerPort int port;
  @Autowired IdentityService identity;

  private String before = "";

  @BeforeEach
  void aNewcomerIsImported() {
    before = administrator().get("/api/directory/export/people.csv").body();
    importPeople(before.stripTrailing() + "\r\n" + NEWCOMER + ",陆欣,,sales,,,\r\n");
    assertThat(identity.createUserQuery().userId(NEWCOMER).count()).isOne();
  }

  @AfterEach
  void theNewcomerLeaves() {
    importPeople(before);
  }

  @Test
  void theLoginAnswersLikeAWrongPassword() {
    var newcomer = WebClient.nobody(port).login(NEWCOMER, DemoCompany.PASSWORD);
    var wrong = WebClient.nobody(port).login("deng.bo", "Wrong-Password-1");
    var empty = WebClient.nobody(port).login(NEWCOMER, "");

    assertThat(newcomer.statusCode()).as(newcomer.body()).isEqualTo(401);
    assertThat(newcomer.statusCode()).isEqualTo(wrong.statusCode());
    assertThat(withoutTime(newcomer)).isEqualTo(withoutTime(wrong));
    assertThat(empty.statusCode()).as(empty.body()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/inbox", "/engine-rest/task/count", "/actuator/prometheus"})
  void aPasswordSentWithTheRequestIsWrong(String path) {
    var newcomer = WebClient.with(port, NEWCOMER, DemoCompany.PASSWORD).get(path);
    var wrong = WebClient.with(port, "deng.bo", "Wrong-Password-1").get(path);
    var empty = WebClient.with(port, NEWCOMER, "").get(path);

    assertThat(newcomer.statusCode()).as(newcomer.body()).isEqualTo(401);
    assertThat(newcomer.body()).isEqualTo(wrong.body());
    assertThat(empty.statusCode()).as(empty.body()).isEqualTo(401);
  }

  private static JsonNode withoutTime(HttpResponse<String> answer) {
    return ((ObjectNode) WebClient.json(answer)).without("timestamp");
  }

  private WebClient administrator() {
    return WebClient.person(port, "ren.hao");
  }

  private void importPeople(String csv) {
    HttpResponse<String> answer =
        administrator()
            .send(
                "POST",
                "/api/directory/import?dryRun=false",
                "multipart/form-data; boundary=of-the-parts",
                """
                --of-the-parts\r
                Content-Disposition: form-data; name="people"; filename="people.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --of-the-parts--\r
                """
                    .formatted(csv));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(WebClient.json(answer).path("applied").asBoolean()).as(answer.body()).isTrue();
  }
}
