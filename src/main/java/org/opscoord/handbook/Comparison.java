package org.opscoord.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.opscoord.handbook.Procedure.Step;

/**
 * What is otherwise in a version than in an earlier one.
 *
 * @param added steps that are new, by id
 * @param removed steps that are gone
 * @param changed what is otherwise in steps that both have
 */
public record Comparison(
    Procedure before, Procedure after, List<Step> added, List<Step> removed, List<Change> changed) {

  /**
   * @param what word of the catalogue: {@code name}, {@code purpose}, {@code owner}, {@code
   *     deadline}, {@code form}, {@code table}, {@code calls}, {@code late} or {@code next}
   */
  public record Change(String step, String name, String what, String before, String after) {}

  private record Aspect(String word, Function<Step, Object> of) {}

  private static final List<Aspect> ASPECTS =
      List.of(
          new Aspect("name", Step::name),
          new Aspect("purpose", Step::purpose),
          new Aspect("owner", step -> step.owner() == null ? "" : step.owner().name()),
          new Aspect("deadline", step -> Objects.requireNonNullElse(step.deadline(), "")),
          new Aspect("form", step -> Objects.requireNonNullElse(step.form(), "")),
          new Aspect("table", step -> Objects.requireNonNullElse(step.table(), "")),
          new Aspect("calls", step -> Objects.requireNonNullElse(step.calls(), "")),
          new Aspect("late", step -> step.late().stream().map(Procedure.Late::name).toList()),
          new Aspect("next", Step::next));

  static Comparison of(Procedure before, Procedure after) {
    var changed = new ArrayList<Change>();
    for (var step : after.steps()) {
      before.step(step.id()).ifPresent(earlier -> changed.addAll(changes(earlier, step)));
    }
    return new Comparison(
        before,
        after,
        after.steps().stream().filter(step -> before.step(step.id()).isEmpty()).toList(),
        before.steps().stream().filter(step -> after.step(step.id()).isEmpty()).toList(),
        List.copyOf(changed));
  }

  private static List<Change> changes(Step before, Step after) {
    return ASPECTS.stream()
        .filter(aspect -> !aspect.of().apply(before).equals(aspect.of().apply(after)))
        .map(
            aspect ->
                new Change(
                    after.id(),
                    after.name(),
                    aspect.word(),
                    words(aspect.of().apply(before)),
                    words(aspect.of().apply(after))))
        .toList();
  }

  private static String words(Object value) {
    return value instanceof List<?> list
        ? String.join("; ", list.stream().map(Object::toString).toList())
        : value.toString();
  }
}
