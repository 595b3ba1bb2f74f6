package org.opscoord.kpi.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.engine.ModelBean;
import org.opscoord.kpi.Facts;
import org.springframework.context.annotation.Scope;

/**
 * Records a measure from any model: fields {@code measure} (its name), {@code department} (id of
 * who is charged) and {@code value} (a number). Passing the same step instance again changes
 * nothing.
 */
@ModelBean("recordKpi")
@Scope("prototype")
public class RecordKpi implements JavaDelegate {

  private final Facts facts;
  private @Nullable Expression measure;
  private @Nullable Expression department;
  private @Nullable Expression value;

  RecordKpi(Facts facts) {
    this.facts = facts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    facts.record(
        execution.getActivityInstanceId(),
        text(measure, "measure", execution),
        caseNumber(execution),
        new DepartmentId(text(department, "department", execution)),
        number(text(value, "value", execution)));
  }

  private static CaseNumber caseNumber(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    if (key == null) {
      throw new IllegalStateException("A measure needs a case, but this process instance has none");
    }
    return new CaseNumber(key);
  }

  private static BigDecimal number(String value) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("Field value is not a number: " + value, notANumber);
    }
  }

  private static String text(@Nullable Expression field, String name, DelegateExecution execution) {
    var given = field == null ? null : field.getValue(execution);
    if (given == null) {
      throw new IllegalArgumentException("Field " + name + " is missing");
    }
    return given.toString();
  }

  public void setMeasure(Expression measure) {
    this.measure = measure;
  }

  public void setDepartment(Expression department) {
    this.department = department;
  }

  public void setValue(Expression value) {
    this.value = value;
  }
}
