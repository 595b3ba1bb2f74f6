package org.opscoord.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opscoord.approval.Outcome;
import org.opscoord.casework.CaseState;

class NoticeKindTests {

  @ParameterizedTest
  @ValueSource(strings = {"notification", "notification_zh_CN"})
  void everyKindHasItsNameTitleAndTextInBothLanguages(String catalogue) throws IOException {
    var texts = texts(catalogue);

    for (var kind : NoticeKind.values()) {
      for (var part : new String[] {"name", "title", "text"}) {
        var text = texts.getProperty("notice.%s.%s".formatted(kind.id(), part));
        assertThat(text).as("%s of %s", part, kind).isNotBlank();
        assertThat(new MessageFormat(text).format(new Object[] {"0", "1", 2, "3", "4", "5"}))
            .isNotBlank();
      }
    }
    Arrays.stream(Outcome.values())
        .forEach(outcome -> assertThat(texts).containsKey("notice.outcome." + outcome));
    Stream.of(CaseState.values())
        .filter(state -> state != CaseState.OPEN)
        .forEach(state -> assertThat(texts).containsKey("notice.state." + state));
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(texts("notification_zh_CN").keySet()).isEqualTo(texts("notification").keySet());
  }

  @Test
  void kindsAreFoundByTheIdThatModelsAndClientsUse() {
    assertThat(NoticeKind.of("task-assigned")).contains(NoticeKind.TASK_ASSIGNED);
    assertThat(NoticeKind.of("TASK_ASSIGNED")).isEmpty();
  }

  private static Properties texts(String catalogue) throws IOException {
    var texts = new Properties();
    try (var file =
        NoticeKindTests.class.getResourceAsStream("/i18n/%s.properties".formatted(catalogue))) {
      texts.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
    }
    return texts;
  }
}
