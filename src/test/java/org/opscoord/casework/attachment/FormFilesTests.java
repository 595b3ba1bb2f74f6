package org.opscoord.casework.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.TestClock;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingPlay;
import org.opscoord.decision.process.DecisionPlay;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files and cases that people choose in a form. */
@OperationsTest
@Import({HandlingPlay.class, Collision.class})
class FormFilesTests {

  private static final String REQUESTER = "qian.duoduo";
  private static final String STRANGER = "jiang.shan";

  @Autowired FormService forms;
  @Autowired RepositoryService repository;
  @Autowired Uploads uploads;
  @Autowired Attachments attachments;
  @Autowired AddedFiles added;
  @Autowired HandlingPlay handling;
  @Autowired Cases cases;
  @Autowired Trail trail;
  @Autowired Acting acting;
  @Autowired TestClock.Time clock;
  @Autowired JdbcClient jdbc;

  @Test
  void whatWasPutIntoAFormBelongsToTheCaseOnceItIsSent() {
    var one = upload(REQUESTER, "quote.txt");
    var two = upload(REQUESTER, "table.csv");

    var number = start(Map.of("files", one + " " + two));

    assertThat(acting.as(REQUESTER, () -> attachments.of(number)))
        .extracting(Attachment::name)
        .containsExactly("quote.txt", "table.csv");
    assertThat(waiting(one, two)).isZero();
    assertThat(trail.of(number))
        .filteredOn(entry -> entry.entry().action().equals("attachment.added"))
        .extracting(entry -> entry.entry().step() + " " + entry.entry().comment())
        .containsExactly("RequestSubmitted quote.txt", "RequestSubmitted table.csv");
    assertThat(handling.facts(number, "attachment.added")).isEqualTo(2);
  }

  @Test
  void nobodySendsAFileOfSomebodyElseAndNothingIsOpenedThen() {
    var foreign = upload(STRANGER, "secret.txt");
    var before = count("case_file");

    assertThatThrownBy(() -> start(Map.of("files", foreign.toString())))
        .hasMessageContaining("a file in it is not there any more");
    assertThatThrownBy(() -> start(Map.of("files", "no-identifier")))
        .hasMessageContaining("a file in it is not there any more");

    assertThat(count("case_file")).isEqualTo(before);
    assertThat(waiting(foreign)).isEqualTo(1);
  }

  @Test
  void oneFileBelongsToOneCase() {
    var file = upload(REQUESTER, "once.txt");
    start(Map.of("files", file.toString()));

    assertThatThrownBy(() -> start(Map.of("files", file.toString())))
        .hasMessageContaining("a file in it is not there any more");
  }

  @Test
  void whatIsTakenOutOfAFormOrNeverSentIsForgotten() throws Exception {
    var out = upload(REQUESTER, "out.txt");
    var old = upload(REQUESTER, "old.txt");
    var contents = content(out);
    acting.run(STRANGER, () -> remove(out));
    assertThat(waiting(out)).isEqualTo(1);
    acting.run(REQUESTER, () -> remove(out));
    assertThat(waiting(out)).isZero();
    assertThat(largeObjects(contents)).isZero();

    var kept = content(old);
    var now = clock.instant();
    try {
      clock.set(now.plus(Duration.ofDays(31)));
      assertThat(uploads.forgetOld()).isPositive();
    } finally {
      clock.set(now);
    }
    assertThat(waiting(old)).isZero();
    assertThat(largeObjects(kept)).isZero();
  }

  @Test
  void aFormTakesOnlyFilesThatACaseMayHave() {
    assertThatThrownBy(
            () -> acting.run(REQUESTER, () -> add(UUID.randomUUID(), "x.exe", "MZ\0\0\1")))
        .hasMessageContaining("attachment.type");
    assertThatThrownBy(() -> acting.run(REQUESTER, () -> add(UUID.randomUUID(), "", "words")))
        .hasMessageContaining("attachment.name.missing");
  }

  @Test
  void aFormBringsNoMoreFilesThanACaseMayHave() {
    var number = start(Map.of());
    jdbc.sql(
            """
            INSERT INTO coordination.attachment
              (id, case_number, name, type, size, sha256, content, person, at)
            SELECT gen_random_uuid(), :number, 'one.txt', 'text/plain', 1, '', '0', :person, now()
              FROM generate_series(1, 200)
            """)
        .param("number", number.value())
        .param("person", REQUESTER)
        .update();
    var one =
        new KeptFile(
            UUID.randomUUID(),
            "one-more.txt",
            "text/plain",
            1,
            "",
            "0",
            new PersonId(REQUESTER),
            clock.instant());

    assertThatThrownBy(() -> added.insert(number, one, "ContributeInformation"))
        .hasMessageContaining("attachment.tooMany");
  }

  @Test
  void aCaseThatTheRequesterSeesMayBeNamedAsItsSource() {
    var source = start(Map.of());

    var number = start(Map.of("comesFrom", source.value()));

    assertThat(cases.require(number).source()).isEqualTo(source);
    assertThat(cases.followUps(source)).extracting(file -> file.number()).containsExactly(number);
    assertThatThrownBy(() -> start(STRANGER, Map.of("comesFrom", source.value())))
        .hasMessageContaining("is not one of the choices");
  }

  private UUID upload(String person, String name) {
    var id = UUID.randomUUID();
    acting.run(person, () -> add(id, name, "Some words, " + name));
    return id;
  }

  private void add(UUID id, String name, String words) {
    try {
      uploads.add(id, name, new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void remove(UUID id) {
    try {
      uploads.remove(id);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private CaseNumber start(Map<String, Object> more) {
    return start(REQUESTER, more);
  }

  private CaseNumber start(String person, Map<String, Object> more) {
    var request = DecisionPlay.request("title", "Has files in its form");
    request.putAll(more);
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("coordinated-decision")
            .latestVersion()
            .singleResult();
    return acting.as(
        person,
        () -> new CaseNumber(forms.submitStartForm(definition.getId(), request).getBusinessKey()));
  }

  private long waiting(UUID... ids) {
    return jdbc.sql("SELECT count(*) FROM coordination.upload WHERE id = ANY (:ids)")
        .param("ids", ids)
        .query(Long.class)
        .single();
  }

  private String content(UUID id) {
    return jdbc.sql("SELECT content FROM coordination.upload WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private long largeObjects(String number) {
    return jdbc.sql("SELECT count(*) FROM pg_largeobject_metadata WHERE oid = :oid::oid")
        .param("oid", number)
        .query(Long.class)
        .single();
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM coordination." + table).query(Long.class).single();
  }
}
