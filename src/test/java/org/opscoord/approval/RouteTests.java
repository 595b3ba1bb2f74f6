package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouteTests {

  @Test
  void equalLinesCountOnceAndStagesAscend() {
    var route =
        Route.of(
            List.of(
                line("stage", 3),
                line("stage", 1),
                line("stage", 3),
                line("stage", 3, "body", "finance-head")));
    assertThat(route.bodies())
        .extracting(body -> body.stage() + " " + body.body())
        .containsExactly("1 decision-group", "3 decision-group", "3 finance-head");
  }

  @Test
  void aRouteThatAsksNobodyIsUnusable() {
    assertThatThrownBy(() -> Route.of(List.of())).isInstanceOf(RouteUnusable.class);
  }

  @Test
  void linesThatContradictEachOtherAreUnusable() {
    var lines = List.of(line("veto", true), line("veto", false));
    assertThatThrownBy(() -> Route.of(lines))
        .isInstanceOf(RouteUnusable.class)
        .hasMessageContaining("contradict");
  }

  @Test
  void everyCellMustMakeSense() {
    refused("stage", "first");
    refused("stage", null);
    refused("body", " ");
    refused("body", null);
    refused("method", "SOMETIMES");
    refused("threshold", "half");
    refused("threshold", null);
    refused("threshold", 1.5);
    refused("answerWithin", "8 hours");
    refused("answerWithin", "PT0S");
    refused("answerWithin", "-PT1H");
    refused("onTimeout", "SHOUT");
  }

  @Test
  void anAnswerTimeMayBeGivenInDays() {
    assertThat(RoutedBody.of(line("answerWithin", "P2D")).answerWithin()).hasDays(2);
  }

  private static void refused(String column, @Nullable Object value) {
    assertThatThrownBy(() -> RoutedBody.of(line(column, value)))
        .as(column + " = " + value)
        .isInstanceOf(RouteUnusable.class)
        .hasMessageContaining(column);
  }

  private static Map<String, Object> line(@Nullable Object... different) {
    var line = new HashMap<String, Object>();
    line.put("stage", 2);
    line.put("body", "decision-group");
    line.put("method", "MAJORITY");
    line.put("threshold", 0.5);
    line.put("veto", false);
    line.put("answerWithin", "PT8H");
    line.put("onTimeout", "REMIND");
    for (var index = 0; index < different.length; index += 2) {
      line.put(String.valueOf(different[index]), different[index + 1]);
    }
    return line;
  }
}
