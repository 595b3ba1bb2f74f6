package org.opscoord.duty.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@OperationsTest
@Transactional
class DutyApiTests {

  @Autowired IdentityService identity;
  @Autowired WebApplicationContext context;
  @Autowired TestClock.Time time;
  @Autowired ObjectMapper json;

  private MockMvc mvc;
  private Instant now = TestClock.START;

  @BeforeEach
  void logIn() {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
    now = time.instant().truncatedTo(ChronoUnit.MINUTES);
    identity.setAuthenticatedUserId("gao.yuan");
  }

  @AfterEach
  void logOut() {
    identity.clearAuthentication();
  }

  @Test
  void aCoordinatorImportsAndEverybodySeesWhoIsOnDutyNowAndSoon() throws Exception {
    upload("executive,li.na,%s,%s\nproduction,zheng.kai,%s,%s", false)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.applied").value(true))
        .andExpect(jsonPath("$.rosters[0].roster").value("executive"))
        .andExpect(jsonPath("$.rosters[0].shifts").value(1));

    identity.setAuthenticatedUserId("jiang.shan");
    mvc.perform(get("/api/duty"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.now.length()").value(2))
        .andExpect(jsonPath("$.now[0].rosterName").value("Executive on duty"))
        .andExpect(jsonPath("$.now[0].name").value("李娜"))
        .andExpect(jsonPath("$.now[1].rosterName").value("Production"))
        .andExpect(jsonPath("$.shifts.length()").value(2))
        .andExpect(jsonPath("$.offers").isEmpty())
        .andExpect(jsonPath("$.warnings.length()").value(1))
        .andExpect(
            jsonPath("$.warnings[0].sentence")
                .value(startsWith("Executive on duty: nobody is on duty from ")));
  }

  @Test
  void aDryRunListsMistakesByLineInTheReadersLanguage() throws Exception {
    upload("moon,li.na,%s,%s\nproduction,zheng.kai,%s,%s", true)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.applied").value(false))
        .andExpect(jsonPath("$.mistakes[0].line").value(2))
        .andExpect(jsonPath("$.mistakes[0].column").value("roster"))
        .andExpect(
            jsonPath("$.mistakes[0].sentence")
                .value("There is no roster \"moon\". Write executive, or the id of a department."));
    upload("moon,li.na,%s,%s\nproduction,zheng.kai,%s,%s", false)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.problems[0].where").value("2:roster"));
  }

  @Test
  void onlyCoordinatorsAndAdministratorsImport() throws Exception {
    for (var person : new String[] {"jiang.shan", "li.na", "xu.ning"}) {
      identity.setAuthenticatedUserId(person);
      upload("executive,li.na,%s,%s\nproduction,zheng.kai,%s,%s", true)
          .andExpect(status().isForbidden())
          .andExpect(
              jsonPath("$.detail")
                  .value("Only coordinators and administrators may import a duty roster."));
    }
  }

  @Test
  void aColleagueIsAskedSeesItAndTakesOver() throws Exception {
    upload("executive,li.na,%s,%s\nproduction,zheng.kai,%s,%s", false).andExpect(status().isOk());
    var shift = idOf(mvc.perform(get("/api/duty")), "/shifts/1/id");

    identity.setAuthenticatedUserId("zheng.kai");
    var offer =
        idOf(
            mvc.perform(
                    post("/api/duty/shifts/" + shift + "/offers")
                        .contentType("application/json")
                        .content("{\"to\": \"song.jia\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.offeredTo").value("song.jia")),
            "/id");
    identity.setAuthenticatedUserId("song.jia");
    mvc.perform(get("/api/duty")).andExpect(jsonPath("$.offers[0].id").value(offer));
    mvc.perform(post("/api/duty/offers/" + offer + "/accept"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.accepted").value(true));

    mvc.perform(get("/api/duty"))
        .andExpect(jsonPath("$.offers").isEmpty())
        .andExpect(jsonPath("$.now[1].person").value("song.jia"));
    mvc.perform(post("/api/duty/offers/" + offer + "/decline"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value("This offer has already been answered."));
  }

  @Test
  void anOfferToNobodyAndTimesThatAreNoneAreRefused() throws Exception {
    for (var body : new String[] {"{}", "{\"to\": \"No Body\"}"}) {
      mvc.perform(post("/api/duty/shifts/1/offers").contentType("application/json").content(body))
          .andExpect(status().isBadRequest())
          .andExpect(
              jsonPath("$.detail").value("Say whom you ask: \"to\" is the id of a colleague."));
    }
    mvc.perform(
            post("/api/duty/shifts/1/offers")
                .contentType("application/json")
                .content("{\"to\": \"song.jia\", \"from\": \"soon\"}"))
        .andExpect(status().isBadRequest());
  }

  @Test
  void everybodyTakesTheRosterHomeAsCsvAndAsCalendar() throws Exception {
    upload("executive,li.na,%s,%s\nproduction,zheng.kai,%s,%s", false).andExpect(status().isOk());
    identity.setAuthenticatedUserId("jiang.shan");

    mvc.perform(get("/api/duty/export.csv").param("roster", "executive"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/csv;charset=UTF-8"))
        .andExpect(
            header().string("Content-Disposition", "attachment; filename=\"duty-roster.csv\""))
        .andExpect(
            content()
                .string(
                    "\uFEFFroster,person,from,until\r\nexecutive,li.na,%s,%s\r\n"
                        .formatted(local(-1), local(23))));
    var calendar =
        mvc.perform(get("/api/duty/export.ics"))
            .andExpect(status().isOk())
            .andExpect(content().contentType("text/calendar;charset=UTF-8"))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(calendar)
        .contains("ATTENDEE;CN=李娜:mailto:li.na@appliances.example")
        .contains("CATEGORIES:production");
  }

  private ResultActions upload(String lines, boolean dryRun) throws Exception {
    var text =
        ("roster,person,from,until\n" + lines).formatted(local(-1), local(23), local(-1), local(7));
    return mvc.perform(
        multipart("/api/duty/import")
            .file(new MockMultipartFile("file", text.getBytes(StandardCharsets.UTF_8)))
            .param("dryRun", String.valueOf(dryRun)));
  }

  private int idOf(ResultActions answer, String path) throws Exception {
    return json.readTree(answer.andReturn().getResponse().getContentAsString()).at(path).asInt();
  }

  private String local(int hours) {
    return LocalDateTime.ofInstant(now.plus(Duration.ofHours(hours)), ZoneId.of("Asia/Shanghai"))
        .toString();
  }
}
