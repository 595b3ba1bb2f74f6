package org.opscoord.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.OperationsTest;
import org.opscoord.handbook.Procedure.Kind;
import org.opscoord.handbook.ResponsibilityReport.Finding;
import org.springframework.beans.factory.annotation.Autowired;

/** The handbook says what the deployed models say, to Chinese and English readers. */
@OperationsTest
class HandbookTests {

  private static final Path SHOTS = Path.of("target", "screenshots", "handbook");

  @Autowired Handbook handbook;
  @Autowired HandbookPrint print;
  @Autowired Responsibilities responsibilities;
  @Autowired ResponsibilityReport report;
  @Autowired RepositoryService repository;

  @Test
  void aStepSaysWhoDoesItByWhenWithWhichFormAndWhatHappensWhenLate() {
    var step = procedure("coordinated-decision", Locale.ENGLISH).step("ContributeInformation");

    assertThat(step)
        .hasValueSatisfying(
            it -> {
              assertThat(it.kind()).isEqualTo(Kind.TASK);
              assertThat(it.owner().name()).isEqualTo("Representative of the department");
              assertThat(it.owner().each()).isTrue();
              assertThat(it.deadline())
                  .isEqualTo("within 16 working hours; in an emergency 2; urgent 8");
              assertThat(it.form()).isEqualTo("coordinated-decision-contribute");
              assertThat(it.late())
                  .extracting(Procedure.Late::name)
                  .containsExactly("Time running out", "Time over");
            });
  }

  @Test
  void aChineseReaderReadsTheSameInChinese() {
    var step =
        procedure("coordinated-decision", Locale.SIMPLIFIED_CHINESE)
            .step("ContributeInformation")
            .orElseThrow();

    assertThat(step.name()).isEqualTo("提供部门信息");
    assertThat(step.owner().name()).isEqualTo("部门代表");
    assertThat(step.deadline()).contains("16 个工作小时内", "突发情况 2 小时", "紧急 8 小时");
    var sheets =
        handbook.sheets(
            procedure("issue-escalation", Locale.SIMPLIFIED_CHINESE), Locale.SIMPLIFIED_CHINESE);
    assertThat(sheets)
        .filteredOn(sheet -> sheet.key().equals("issue-triage"))
        .singleElement()
        .satisfies(
            sheet -> {
              assertThat(sheet.name()).matches(".*\\p{IsHan}.*");
              assertThat(sheet.rows()).isNotEmpty();
            });
  }

  @Test
  void everyTaskOfTheShippedModelsHasWordsForItsOwnerAndDeadline() {
    for (var reader : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      for (var procedure : shipped(reader)) {
        assertThat(procedure.accountable().name()).doesNotContain(".", "$");
        assertThat(procedure.tasks())
            .allSatisfy(
                step -> {
                  assertThat(step.owner()).as(step.id()).isNotNull();
                  assertThat(step.owner().name()).as(step.id()).doesNotContain("$");
                  assertThat(step.deadline()).as(step.id()).isNotNull().doesNotContain("$");
                  assertThat(step.consulted()).allMatch(party -> !party.name().contains("."));
                  assertThat(step.informed()).allMatch(party -> !party.name().contains("."));
                  assertThat(step.purpose()).as(step.id()).isNotBlank();
                });
      }
    }
  }

  @Test
  void theShippedModelsAndTheDemoCompanyLeaveNoResponsibilityOpen() {
    var shipped = shipped(Locale.ENGLISH).stream().map(Procedure::name).toList();

    assertThat(report.findings(Locale.ENGLISH))
        .filteredOn(finding -> finding.detail().isEmpty() || shipped.contains(finding.detail()))
        .isEmpty();
    var matrix =
        responsibilities.matrices(Locale.ENGLISH).stream()
            .filter(it -> it.procedure().process().equals("coordinated-decision"))
            .findFirst()
            .orElseThrow();
    assertThat(matrix.parties()).contains("Coordinator", "Lead", "Requester");
    assertThat(matrix.rows())
        .allSatisfy(
            row ->
                assertThat(String.join("", row.letters()))
                    .as(row.step().name())
                    .contains("R")
                    .containsOnlyOnce("A"));
  }

  @Test
  void whatAnOwnerDeploysWithoutOwnerOrDeadlineIsFoundAndComparedWithTheVersionBefore() {
    var first =
        deploy(
            "assigned",
            "camunda:candidateGroups=\"coordinator\" camunda:dueDate=\"${calendar.after('PT4H')}\"",
            "");
    var second =
        deploy(
            "assigned",
            "camunda:candidateGroups=\"nobody-at-all\"",
            "<userTask id=\"Added\" name=\"Added step\"/>");
    try {
      assertThat(report.findings(Locale.ENGLISH))
          .contains(
              new Finding(ResponsibilityReport.Kind.NO_DEADLINE, "Look at it", "Assigned"),
              new Finding(ResponsibilityReport.Kind.NO_OWNER, "Added step", "Assigned"),
              new Finding(ResponsibilityReport.Kind.NO_MEMBERS, "nobody-at-all", ""));
      var comparison = handbook.compare("assigned", 1, 2, Locale.ENGLISH);
      assertThat(comparison.added()).extracting(Procedure.Step::id).containsExactly("Added");
      assertThat(comparison.changed())
          .extracting(it -> it.step() + " " + it.what() + ": " + it.before() + " > " + it.after())
          .containsExactly(
              "LookAtIt owner: Coordinator > nobody-at-all",
              "LookAtIt deadline: within 4 working hours > ");
      assertThat(handbook.procedure("assigned", 1, Locale.ENGLISH).tasks()).hasSize(1);
    } finally {
      repository.deleteDeployment(second, true);
      repository.deleteDeployment(first, true);
    }
    assertThatThrownBy(() -> handbook.procedure("assigned", 1, Locale.ENGLISH))
        .hasMessageContaining("handbook.unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "coordinated-decision",
        "cross-department-approval",
        "issue-escalation",
        "conflict-mediation",
        "action-item",
        "process-review",
        "performance-review"
      })
  void aPictureShowsEveryElementInBothLanguages(String process) throws IOException {
    Files.createDirectories(SHOTS);
    for (var reader : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      var png = print.picture(process, 1, reader, Set.of());
      Files.write(SHOTS.resolve(process + "-" + reader.getLanguage() + ".png"), png);
      var image = ImageIO.read(new ByteArrayInputStream(png));

      assertThat(image.getWidth()).isGreaterThan(1000);
    }
  }

  @Test
  void oneDocumentHoldsEveryProcessWithReadableChinese() throws IOException {
    var bytes = new ByteArrayOutputStream();
    print.write(Locale.SIMPLIFIED_CHINESE, bytes);
    Files.createDirectories(SHOTS);
    Files.write(SHOTS.resolve("handbook.pdf"), bytes.toByteArray());

    try (var document = Loader.loadPDF(bytes.toByteArray())) {
      var text = new PDFTextStripper().getText(document);
      assertThat(text).contains("流程手册", "协同决策", "提供部门信息", "部门代表");
      assertThat(document.getNumberOfPages()).isGreaterThan(5);
    }
  }

  private Procedure procedure(String process, Locale reader) {
    return handbook.procedure(process, 1, reader);
  }

  private List<Procedure> shipped(Locale reader) {
    return handbook.procedures(reader).stream()
        .filter(it -> Files.exists(Path.of("bpmn", it.process() + ".bpmn")))
        .toList();
  }

  private String deploy(String process, String attributes, String more) {
    var model =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
          <process id="%1$s" name="Assigned" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="Begun"/>
            <sequenceFlow id="Go" sourceRef="Begun" targetRef="LookAtIt"/>
            <userTask id="LookAtIt" name="Look at it" %2$s/>
            %3$s
          </process>
        </definitions>
        """
            .formatted(process, attributes, more);
    return repository
        .createDeployment()
        .addInputStream(
            process + ".bpmn", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
        .deploy()
        .getId();
  }
}
