package org.opscoord.casework.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderWordsTests {

  private static final ReminderWords COMPANY =
      new ReminderSettings(Duration.ofSeconds(30), "50,90", "3", "severity=S1").words();

  @Test
  void aModelThatSaysNothingFollowsTheCompany() {
    var rule = words(Map.of()).orElse(COMPANY).rule(name -> null);

    assertThat(rule).isEqualTo(new ReminderRule(List.of(50, 90), 3, false));
  }

  @Test
  void everyWordOfAModelCountsForItself() {
    var rule =
        words(Map.of("reminders", "80 , 20,20", "quiet", "false"))
            .orElse(COMPANY)
            .rule(name -> null);

    assertThat(rule).isEqualTo(new ReminderRule(List.of(20, 80), 3, true));
    assertThat(words(Map.of("reminders", "off", "overdueRepeats", "off")).rule(name -> null))
        .isEqualTo(new ReminderRule(List.of(), ReminderRule.NOBODY, false));
  }

  @Test
  void aVariableOfTheProcessDecidesAboutNightsAndHolidays() {
    assertThat(COMPANY.rule(Map.of("severity", (Object) "S1")::get).roundTheClock()).isTrue();
    assertThat(COMPANY.rule(Map.of("severity", (Object) "S2")::get).roundTheClock()).isFalse();
    var urgent = words(Map.of("roundTheClockWhen", "urgent")).orElse(COMPANY);
    assertThat(urgent.rule(Map.of("urgent", (Object) true)::get).roundTheClock()).isTrue();
    assertThat(urgent.rule(Map.of("urgent", (Object) false)::get).roundTheClock()).isFalse();
    assertThat(urgent.rule(name -> null).roundTheClock()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "reminders, '0,50'",
    "reminders, '50,100'",
    "reminders, half",
    "reminders, ''",
    "overdueRepeats, -1",
    "overdueRepeats, often",
    "quiet, no",
    "roundTheClockWhen, ${urgent}",
    "roundTheClockWhen, urgent and important"
  })
  void whatCannotBeReadIsNamed(String name, String value) {
    assertThat(words(Map.of(name, value)).mistake()).contains(name);
  }

  @Test
  void settingsThatCannotBeReadKeepTheProductFromStarting() {
    assertThatThrownBy(() -> new ReminderSettings(Duration.ofSeconds(30), "50", "x", "urgent"))
        .hasMessageContaining("overdueRepeats cannot be read");
  }

  private static ReminderWords words(Map<String, String> values) {
    return new ReminderWords(values);
  }
}
