package org.opscoord.casework.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FormSchemaTests {

  @Test
  void aFormNamesWhateverItsFieldsLookAtButNotWhatIsOnlyShown() {
    var schema =
        read(
            """
            {"components": [
              {"type": "text", "text": "{{shown}}", "conditional": {"hide": "=alsoShown = 1"}},
              {"type": "group", "conditional": {"hide": "=around > 2"}, "components": [
                {"type": "number", "key": "inside", "validate": {"min": "=least + 1"}}]},
              {"type": "select", "key": "chosen", "valuesKey": "choices"},
              {"type": "radio", "key": "other", "valuesExpression": "=for x in 预算 return x.name"},
              {"type": "dynamiclist", "path": "rows", "components": [
                {"type": "textfield", "key": "cell", "conditional": {"hide": "=this.hidden"}}]}
            ]}
            """);

    assertThat(schema.names())
        .contains("around", "inside", "least", "chosen", "choices", "other", "预算", "name")
        .contains("rows", "cell", "hidden")
        .doesNotContain("shown", "alsoShown");
  }

  @Test
  void aFormWithoutExpressionsNamesItsFieldsOnly() {
    var schema =
        read(
            """
            {"components": [{"type": "textfield", "key": "title", "label": "What is it about?"}]}
            """);

    assertThat(schema.names()).containsExactly("title");
    assertThat(schema.looksAround()).isFalse();
  }

  private static FormSchema read(String form) {
    return FormSchema.read(
        new ObjectMapper(), new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
  }
}
