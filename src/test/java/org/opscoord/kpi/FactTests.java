package org.opscoord.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.Acting;
import org.opscoord.DemoCompany;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@OperationsTest
class FactTests {

  private static final CaseNumber NUMBER = new CaseNumber("DEC-2026-0001");
  private static final DepartmentId QUALITY = new DepartmentId("quality");

  @Autowired Facts facts;
  @Autowired Acting acting;
  @Autowired JdbcClient jdbc;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TestRestTemplate client;

  private final String measure = "measure-" + UUID.randomUUID();

  @Test
  void theSameKeyIsCountedOnceAndItsFirstValueStays() {
    record(measure, 1);
    record(measure, 2);

    assertThat(values()).containsExactly(new BigDecimal(1));
  }

  @Test
  void twoWhoRecordTheSameKeyAtOnceLeaveOneFact() throws Exception {
    for (var attempt = 0; attempt < 20; attempt++) {
      var key = measure + attempt;
      var start = new CountDownLatch(1);
      Callable<Void> recording =
          () -> {
            start.await();
            record(key, 1);
            return null;
          };
      var pool = Executors.newFixedThreadPool(2);
      try {
        var both = List.of(pool.submit(recording), pool.submit(recording));
        start.countDown();
        for (var one : both) {
          one.get();
        }
      } finally {
        pool.shutdownNow();
      }
    }

    assertThat(values()).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE coordination.kpi_fact SET value = 9",
        "DELETE FROM coordination.kpi_fact",
        "TRUNCATE coordination.kpi_fact"
      })
  void whatIsCountedIsNeverChanged(String change) {
    record(measure, 1);

    assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
    assertThat(values()).containsExactly(new BigDecimal(1));
  }

  @Test
  void pagesGiveEachFactOnce() {
    IntStream.range(0, 7).forEach(index -> record(measure + index, index));

    var read = new ArrayList<BigDecimal>();
    Long next = null;
    do {
      var page = page(next);
      assertThat(page.facts()).hasSizeLessThanOrEqualTo(3);
      page.facts().forEach(fact -> read.add(fact.value()));
      next = page.next();
    } while (next != null);

    assertThat(read).extracting(BigDecimal::intValue).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void aModelRecordsItsOwnMeasure() {
    repository
        .createDeployment()
        .addInputStream(
            "counted.bpmn",
            new ByteArrayInputStream(MODEL.formatted(measure).getBytes(StandardCharsets.UTF_8)))
        .deploy();

    runtime.startProcessInstanceByKey("counted", "DEC-2026-0777");

    assertThat(
            jdbc.sql(
                    """
                    SELECT case_number || ' ' || department || ' ' || value
                      FROM coordination.kpi_fact WHERE measure = :measure
                    """)
                .param("measure", measure)
                .query(String.class)
                .list())
        .containsExactly("DEC-2026-0777 quality 12.5");
  }

  @ParameterizedTest
  @CsvSource({"gao.yuan, 200", "ren.hao, 200", "qian.duoduo, 403", "zhang.wei, 403"})
  void onlyCoordinatorsAndAdministratorsReadFacts(String person, int status) {
    var answer =
        client
            .withBasicAuth(person, DemoCompany.PASSWORD)
            .getForEntity("/api/kpi/facts?limit=1", String.class);

    assertThat(answer.getStatusCode().value()).isEqualTo(status);
  }

  @Test
  void nobodyElseReadsFacts() {
    assertThat(client.getForEntity("/api/kpi/facts", String.class).getStatusCode().value())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=yesterday", "to=2026-13-01", "after=x", "limit=many"})
  void whatCannotBeReadIsRefused(String parameter) {
    var answer =
        client
            .withBasicAuth("ren.hao", DemoCompany.PASSWORD)
            .getForEntity("/api/kpi/facts?" + parameter, String.class);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(String.valueOf(answer.getHeaders().getContentType())).contains("problem+json");
  }

  private Facts.Page page(Long next) {
    return acting.as(
        "gao.yuan",
        () -> facts.page(new FactFilter(measure, null, NUMBER.value(), null, null), next, 3));
  }

  private void record(String key, int value) {
    facts.record(key, measure, NUMBER, QUALITY, new BigDecimal(value));
  }

  private List<BigDecimal> values() {
    return jdbc.sql("SELECT value FROM coordination.kpi_fact WHERE measure = :measure ORDER BY id")
        .param("measure", measure)
        .query(BigDecimal.class)
        .list();
  }

  private static final String MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="counted">
        <bpmn:process id="counted" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="Begun"/>
          <bpmn:sequenceFlow id="ToCount" sourceRef="Begun" targetRef="Count"/>
          <bpmn:serviceTask id="Count" camunda:delegateExpression="${recordKpi}">
            <bpmn:extensionElements>
              <camunda:field name="measure" stringValue="%s"/>
              <camunda:field name="department" stringValue="quality"/>
              <camunda:field name="value"><camunda:expression>${12.5}</camunda:expression></camunda:field>
            </bpmn:extensionElements>
          </bpmn:serviceTask>
          <bpmn:sequenceFlow id="ToDone" sourceRef="Count" targetRef="Done"/>
          <bpmn:endEvent id="Done"/>
        </bpmn:process>
      </bpmn:definitions>
      """;
}
