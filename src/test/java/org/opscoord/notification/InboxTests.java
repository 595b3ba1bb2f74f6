package org.opscoord.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.notification.Colleagues.CHINESE;
import static org.opscoord.notification.Colleagues.ENGLISH;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.opscoord.notification.channel.Channel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@NotificationTest
@Transactional
class InboxTests {

  @Autowired Notifications notifications;
  @Autowired Inbox inbox;
  @Autowired Preferences preferences;
  @Autowired DeadLetters deadLetters;
  @Autowired OpenCase openCase;
  @Autowired DueDeliveries dueDeliveries;
  @Autowired IdentityService identity;
  @Autowired WebApplicationContext context;

  @AfterEach
  void logOut() {
    identity.clearAuthentication();
  }

  @Test
  void thePagesOfAnInboxShowEachMessageOnceNewestFirst() {
    var number = openCase.titled("Pages");
    for (var event = 1; event <= 5; event++) {
      tell(number, "event " + event, ENGLISH);
    }

    logIn(ENGLISH);
    var page = inbox.page(false, null, 2);
    var seen = new ArrayList<>(page.items());
    while (page.next() != null) {
      page = inbox.page(false, page.next(), 2);
      seen.addAll(page.items());
    }

    assertThat(seen).extracting(Message::id).doesNotHaveDuplicates();
    assertThat(seen)
        .filteredOn(about(number))
        .extracting(message -> message.arguments().get(2).value())
        .containsExactly("event 5", "event 4", "event 3", "event 2", "event 1");
    assertThat(inbox.page(false, null, 0).items()).hasSize(1);
  }

  @Test
  void aMessageIsReadOnceAndOnlyByItsReader() {
    var number = openCase.titled("Private");
    tell(number, "for you", ENGLISH);
    logIn(ENGLISH);
    var before = inbox.unread();
    var message = inbox.page(true, null, 1).items().get(0);

    logIn(CHINESE);
    assertThat(inbox.page(false, null, 200).items())
        .noneMatch(other -> number.equals(other.caseNumber()));
    assertThatThrownBy(() -> inbox.read(message.id())).isInstanceOf(MessageUnknown.class);
    inbox.readAll();

    logIn(ENGLISH);
    assertThat(inbox.unread()).isEqualTo(before);
    inbox.read(message.id());
    inbox.read(message.id());
    assertThat(inbox.unread()).isEqualTo(before - 1);
    assertThat(inbox.page(true, null, 200).items()).noneMatch(one -> one.id() == message.id());
    inbox.readAll();
    assertThat(inbox.unread()).isZero();
    assertThat(inbox.readAll()).isZero();
  }

  @Test
  void nobodyIsToldWhereTheyDoNotWantToBe() {
    var number = openCase.titled("Choice");
    logIn(ENGLISH);
    preferences.replaceOwn(Map.of(NoticeKind.QUESTION_ASKED, Set.of(Channel.INBOX)));
    dueDeliveries.forget();
    tell(number, "inbox only", ENGLISH);
    assertThat(dueDeliveries.scheduled()).isZero();
    assertThat(inbox.page(false, null, 200).items()).anyMatch(about(number));

    var second = openCase.titled("Another choice");
    preferences.replaceOwn(Map.of(NoticeKind.QUESTION_ASKED, Set.of(Channel.MAIL)));
    tell(second, "mail only", ENGLISH);
    assertThat(dueDeliveries.scheduled()).isEqualTo(1);
    assertThat(inbox.page(false, null, 200).items()).noneMatch(about(second));

    var third = openCase.titled("As usual");
    preferences.replaceOwn(Map.of());
    tell(third, "both", ENGLISH);
    assertThat(dueDeliveries.scheduled()).isEqualTo(2);
    assertThat(inbox.page(false, null, 200).items()).anyMatch(about(third));
  }

  @Test
  void withoutALoginThereIsNoInboxAndWithoutTheRoleThereAreNoDeadLetters() {
    assertThatThrownBy(() -> inbox.page(false, null, 10)).isInstanceOf(InboxNeedsPerson.class);
    assertThatThrownBy(() -> inbox.unread()).isInstanceOf(InboxNeedsPerson.class);
    assertThatThrownBy(() -> preferences.own()).isInstanceOf(InboxNeedsPerson.class);
    assertThatThrownBy(() -> deadLetters.page(null, 10)).isInstanceOf(DeadLettersForbidden.class);
    for (var person : List.of("qian.duoduo", "he.jing", "xu.ning", "chen.guoqiang", "no.body")) {
      identity.setAuthenticatedUserId(person);
      assertThatThrownBy(() -> deadLetters.page(null, 10)).isInstanceOf(DeadLettersForbidden.class);
      assertThatThrownBy(() -> deadLetters.retry(1)).isInstanceOf(DeadLettersForbidden.class);
    }
  }

  @Test
  void theInboxTravelsOverHttpInTheReadersLanguage() throws Exception {
    var number = openCase.titled("接口");
    notifications.tell(
        new Notice(
            NoticeKind.INFORMATION_MISSING,
            List.of(CHINESE),
            number,
            "task-9",
            "http",
            List.of(
                NoticeArgument.departments(
                    List.of(new DepartmentId("sales"), new DepartmentId("quality"))))));
    logIn(CHINESE);
    var unread = inbox.unread();

    call(get("/api/inbox?limit=1&unread=true"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.unread").value(unread))
        .andExpect(jsonPath("$.messages[0].kind").value("information-missing"))
        .andExpect(jsonPath("$.messages[0].caseNumber").value(number.value()))
        .andExpect(jsonPath("$.messages[0].title").value("信息未收齐，继续办理 – 接口"))
        .andExpect(
            jsonPath("$.messages[0].text").value("事项 " + number + "“接口”的信息收集时间已到。未答复的部门：销售部、质量部。"))
        .andExpect(
            jsonPath("$.messages[0].link")
                .value(
                    "https://coordination.appliances.example/camunda/app/tasklist/default/#/?task=task-9"));
    var message = inbox.page(true, null, 1).items().get(0);
    call(post("/api/inbox/" + message.id() + "/read")).andExpect(status().isNoContent());
    call(post("/api/inbox/read")).andExpect(status().isOk());
    call(get("/api/inbox")).andExpect(jsonPath("$.unread").value(0));
  }

  @Test
  void preferencesTravelOverHttp() throws Exception {
    logIn(CHINESE);

    call(put("/api/inbox/preferences")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"task-assigned\": [\"INBOX\"], \"case-ended\": []}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[?(@.kind == 'task-assigned')].channels[*]").value("INBOX"))
        .andExpect(jsonPath("$[?(@.kind == 'task-assigned')].name").value("有任务待我办理"));
    assertThat(preferences.own())
        .containsEntry(NoticeKind.CASE_ENDED, Set.of())
        .containsEntry(NoticeKind.VOTE_REMINDED, Channel.ofPeople());

    call(get("/api/inbox/preferences"))
        .andExpect(jsonPath("$.length()").value(NoticeKind.values().length - 1));
  }

  @Test
  void deadLettersTravelOverHttpToAdministrators() throws Exception {
    logIn(Colleagues.ADMINISTRATOR);

    call(get("/api/notifications/dead-letters?limit=5"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.deadLetters").isArray());
  }

  private ResultActions call(MockHttpServletRequestBuilder request) throws Exception {
    return MockMvcBuilders.webAppContextSetup(context).build().perform(request);
  }

  private void logIn(PersonId person) {
    identity.setAuthenticatedUserId(person.value());
  }

  private static Predicate<Message> about(CaseNumber number) {
    return message -> number.equals(message.caseNumber());
  }

  private void tell(CaseNumber number, String question, PersonId person) {
    notifications.tell(
        new Notice(
            NoticeKind.QUESTION_ASKED,
            List.of(person),
            number,
            null,
            number + question,
            List.of(NoticeArgument.words(question))));
  }
}
