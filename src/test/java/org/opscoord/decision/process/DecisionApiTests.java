package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.decision.process.DecisionPlay.REQUESTER;
import static org.opscoord.decision.process.DecisionPlay.request;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The register over HTTP. */
@OperationsTest
@Import(DecisionPlay.class)
class DecisionApiTests {

  @Autowired DecisionPlay play;
  @Autowired Acting acting;
  @Autowired ObjectMapper json;
  @Autowired WebApplicationContext context;

  @Test
  void aDecisionIsReadWithWhatWasConsideredWhoWasHeardAndWhoVotedWhat() {
    var number = play.recommended(request("title", "Which seal, over HTTP?"));
    play.approve(number);

    var decision = read("/api/decisions/" + number);

    assertThat(decision.path("title").asText()).isEqualTo("Which seal, over HTTP?");
    assertThat(decision.path("outcome").asText()).isEqualTo("approved");
    assertThat(decision.path("reviewDate").asText()).isEqualTo("2027-09-30");
    assertThat(decision.at("/options/0/name").asText()).isEqualTo("New seal");
    assertThat(decision.at("/options/0/chosen").asBoolean()).isTrue();
    assertThat(decision.at("/options/0/departments/0/department/name").asText())
        .isEqualTo("Production");
    assertThat(decision.at("/heard").findValuesAsText("facts")).contains("Facts of quality");
    assertThat(decision.at("/rounds/0/bodies/0/body").asText()).isEqualTo("department-head");
    assertThat(decision.at("/rounds/0/bodies/0/votes/0/person/id").asText()).isEqualTo("wang.fang");
    assertThat(decision.at("/followUps/0/who/id").asText()).isEqualTo("yang.jun");
  }

  @Test
  void theListSaysWhereTheNextPageBegins() {
    for (var title : new String[] {"Listed over HTTP one", "Listed over HTTP two"}) {
      play.reject(play.recommended(request("title", title)), "No");
    }

    var first = read("/api/decisions?text=listed over http&limit=1");
    assertThat(first.at("/decisions/0/title").asText()).isEqualTo("Listed over HTTP two");
    var second =
        read("/api/decisions?text=listed over http&limit=1&before=" + first.path("next").asLong());
    assertThat(second.at("/decisions/0/title").asText()).isEqualTo("Listed over HTTP one");
    assertThat(second.path("next").isNull()).isTrue();
  }

  private JsonNode read(String address) {
    return acting.as(REQUESTER, () -> json(address));
  }

  private JsonNode json(String address) {
    MockMvc http = MockMvcBuilders.webAppContextSetup(context).build();
    try {
      var response = http.perform(get(address)).andReturn().getResponse();
      assertThat(response.getStatus()).isEqualTo(200);
      return json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
