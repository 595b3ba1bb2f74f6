package org.opscoord.kpi.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Role;
import org.opscoord.engine.Refusal;
import org.springframework.stereotype.Component;

/** What a definition must be so that it can be computed and read. */
@Component
class IndicatorRules {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,59}");
  private static final Pattern MEASURE = Pattern.compile("[a-z][a-zA-Z0-9.-]{0,99}");
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_DESCRIPTION = 500;

  private final Directory directory;

  IndicatorRules(Directory directory) {
    this.directory = directory;
  }

  /** A definition that cannot be kept, with each reason. */
  static final class IndicatorUnusable extends Refusal {
    private final transient List<Problem> problems;

    IndicatorUnusable(List<Problem> problems) {
      super(Kind.INVALID, "kpi.indicator.unusable");
      this.problems = List.copyOf(problems);
    }

    @Override
    public List<Problem> problems() {
      return problems;
    }
  }

  void check(Indicator indicator) {
    var problems = new ArrayList<Refusal.Problem>();
    if (!CODE.matcher(indicator.code()).matches()) {
      problems.add(Refusal.Problem.of("code", "kpi.indicator.code"));
    }
    text(problems, "nameEn", indicator.nameEn(), LONGEST_NAME);
    text(problems, "nameZh", indicator.nameZh(), LONGEST_NAME);
    text(problems, "descriptionEn", indicator.descriptionEn(), LONGEST_DESCRIPTION);
    text(problems, "descriptionZh", indicator.descriptionZh(), LONGEST_DESCRIPTION);
    if (!isKnown(indicator.owner())) {
      problems.add(Refusal.Problem.of("owner", "kpi.indicator.owner", indicator.owner()));
    }
    var formula = indicator.formula();
    term(problems, "numerator", formula.numerator());
    term(problems, "denominator", formula.denominator());
    unit(problems, indicator);
    if (!problems.isEmpty()) {
      throw new IndicatorUnusable(problems);
    }
  }

  private static void unit(List<Refusal.Problem> problems, Indicator indicator) {
    var numerator = indicator.formula().numerator();
    var denominator = indicator.formula().denominator();
    var fits =
        switch (indicator.unit()) {
          case HOURS -> numerator.aggregate().isTime();
          case PERCENT -> denominator != null;
          case COUNT -> !numerator.aggregate().isTime();
        };
    if (!fits) {
      problems.add(Refusal.Problem.of("unit", "kpi.indicator.unit." + indicator.unit()));
    }
  }

  private boolean isKnown(String owner) {
    return Role.of(owner).isPresent()
        || DepartmentId.isValid(owner) && directory.department(new DepartmentId(owner)).isPresent();
  }

  private static void text(List<Refusal.Problem> problems, String where, String text, int longest) {
    if (text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
      problems.add(Refusal.Problem.of(where, "kpi.indicator.text", longest));
    }
  }

  private static void term(List<Refusal.Problem> problems, String where, @Nullable Term term) {
    if (term != null && !MEASURE.matcher(term.measure()).matches()) {
      problems.add(Refusal.Problem.of(where, "kpi.indicator.measure"));
    }
  }
}
