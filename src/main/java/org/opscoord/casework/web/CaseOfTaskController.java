package org.opscoord.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.opscoord.casework.CaseDiagram;
import org.opscoord.casework.CaseDiagrams;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.casework.Cases;
import org.opscoord.casework.handling.HeldTasks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The case behind a task, and where it is in its models. */
@RestController
@RequestMapping("/api")
@Tag(name = "Cases")
class CaseOfTaskController {

  private final HeldTasks tasks;
  private final Cases cases;
  private final CaseVisibility visibility;
  private final CaseDiagrams diagrams;
  private final CaseViews views;

  CaseOfTaskController(
      HeldTasks tasks,
      Cases cases,
      CaseVisibility visibility,
      CaseDiagrams diagrams,
      CaseViews views) {
    this.tasks = tasks;
    this.cases = cases;
    this.visibility = visibility;
    this.diagrams = diagrams;
    this.views = views;
  }

  @GetMapping("/tasks/{taskId}/case")
  @Operation(summary = "The case that an open task belongs to")
  CaseView.Whole ofTask(@PathVariable String taskId) {
    var number =
        tasks
            .find(taskId)
            .map(held -> held.task().caseNumber())
            .filter(visibility::sees)
            .orElseThrow(() -> new CaseUnknown("-"));
    return views.of(visibility.require(number), cases.followUps(number));
  }

  @GetMapping("/cases/{number}/diagrams")
  @Operation(summary = "The models of a case, with where it is and what is done")
  List<CaseDiagram> diagrams(@PathVariable String number) {
    if (!CaseNumber.isValid(number)) {
      throw new CaseUnknown(number);
    }
    return diagrams.of(visibility.require(new CaseNumber(number)).number());
  }
}
