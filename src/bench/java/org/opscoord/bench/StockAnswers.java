package org.opscoord.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the models ask, answered without looking anything up. Public, as expressions need it. */
public final class StockAnswers {

  private StockAnswers() {}

  /** Of a case. */
  public static final class CaseFile {

    /** Departments that the coordinator named. */
    @SuppressWarnings("unchecked") // The form's answer is a list of ids.
    public List<String> affected(DelegateExecution execution) {
      return new ArrayList<>((List<String>) execution.getVariable("affected"));
    }

    public String lead(DelegateExecution execution) {
      return execution.getProcessDefinitionId().startsWith("issue") ? "gao.yuan" : "zhou.tao";
    }

    public String requester(DelegateExecution execution) {
      return "qian.duoduo";
    }
  }

  /** Of people. */
  public static final class People {

    private static final Map<String, String> REPRESENTATIVES =
        Map.of("production", "liu.yang", "procurement", "guo.lei", "quality", "tang.yu");

    public String representativeOf(String department) {
      return REPRESENTATIVES.getOrDefault(department, "tang.yu");
    }
  }

  /** Of time, as if every hour were worked. */
  public static final class Calendar {

    public Date after(String duration) {
      return Date.from(Instant.now().plus(Duration.parse(duration)));
    }

    public Date past(String day) {
      return at(LocalDate.parse(day).plusDays(1).toString());
    }

    public Date at(String day) {
      return Date.from(LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
  }

  /** Of decisions. */
  public static final class Decisions {

    public boolean mediated(DelegateExecution execution) {
      return true;
    }

    public String reviewDate(DelegateExecution execution) {
      return (String) execution.getVariable("reviewDate");
    }
  }
}
