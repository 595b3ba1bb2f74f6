package org.opscoord.issue;

import java.util.List;
import java.util.Locale;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.print.PrintSection;
import org.opscoord.casework.print.PrintSection.Facts;
import org.opscoord.casework.print.PrintSource;
import org.opscoord.casework.print.PrintWords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was reported, and how it was solved. */
@Component
@Order(10)
class IssuePrint implements PrintSource {

  private final IssueRepository issues;
  private final PrintWords words;

  IssuePrint(IssueRepository issues, PrintWords words) {
    this.issues = issues;
    this.words = words;
  }

  @Override
  public List<PrintSection> of(CaseFile file, Locale reader) {
    return issues.find(file.number()).map(issue -> section(issue, reader)).stream().toList();
  }

  private PrintSection section(Issue issue, Locale reader) {
    var report = issue.report();
    var severity = issue.severity();
    var parent = issue.parent();
    return new PrintSection(
        label(reader, "issue"),
        new Facts()
            .add(label(reader, "happened"), report.happened())
            .add(label(reader, "place"), report.place())
            .add(
                label(reader, "category"),
                words.text(reader, "issue.category." + report.category()))
            .add(label(reader, "impact"), words.text(reader, "print.of5", report.impact()))
            .add(label(reader, "urgency"), words.text(reader, "print.of5", report.urgency()))
            .add(label(reader, "severity"), severity == null ? null : severity.name())
            .add(label(reader, "department"), words.department(reader, issue.department()))
            .add(label(reader, "mergedInto"), parent == null ? null : parent.value())
            .add(label(reader, "solution"), issue.solution())
            .add(label(reader, "solvedBy"), words.person(issue.solvedBy()))
            .add(label(reader, "solvedAt"), words.moment(issue.solvedAt()))
            .all(),
        List.of());
  }

  private String label(Locale reader, String key) {
    return words.text(reader, "print.issue." + key);
  }
}
