package org.opscoord.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.opscoord.casework.Cases;
import org.opscoord.casework.FormContext;
import org.opscoord.directory.DepartmentId;
import org.springframework.stereotype.Component;

/** For whom a department's form speaks, what the coordinator told them, and their figures. */
@Component
class DepartmentContext implements FormContext {

  private final Dossier dossier;
  private final FiguresRepository snapshots;
  private final Cases cases;
  private final Words words;

  DepartmentContext(Dossier dossier, FiguresRepository snapshots, Cases cases, Words words) {
    this.dossier = dossier;
    this.snapshots = snapshots;
    this.cases = cases;
    this.words = words;
  }

  @Override
  public boolean concerns(String process, String step) {
    return DecisionModel.isStep(
        process, step, DecisionModel.CONTRIBUTE_INFORMATION, DecisionModel.EVALUATE_OPTIONS);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    var part = opened.part();
    if (part == null) {
      throw new IllegalStateException("Task %s has no department".formatted(opened.taskId()));
    }
    var number = opened.caseNumber();
    var department = new DepartmentId(part);
    var lead = cases.require(number).lead();
    var figures = snapshots.of(number, department);
    var note = new Fields(dossier.screening(number).values()).text("note");
    return new FormValues()
        .put("departmentName", words.department(department))
        .put("leadName", lead == null ? Words.NOTHING : words.person(lead))
        .put("screeningNote", note.isEmpty() ? "" : Words.quoted(note))
        .put("hasFigures", !figures.isEmpty())
        .rows(
            "figures",
            figures,
            (figure, row) -> row.put("measure", figure.measure()).put("value", figure.value()))
        .all();
  }
}
