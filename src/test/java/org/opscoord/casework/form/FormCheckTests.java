package org.opscoord.casework.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opscoord.engine.Refusal.Problem;

class FormCheckTests {

  private final ObjectMapper json = new ObjectMapper();
  private final Feel feel = new Feel(new ScalaFeelEngineFactory().createInstance(), json);
  private final FormCheck check = new FormCheck(feel, new FieldRules(feel), json);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'key':'a','type':'textfield','validate':{'required':true}} | {} | form.required",
        "{'key':'a','type':'textfield','validate':{'required':true}} | {'a':'  '} | form.required",
        "{'key':'a','type':'textfield','validate':{'maxLength':3}} | {'a':'abcd'} | form.tooLong",
        "{'key':'a','type':'textfield','validate':{'minLength':3}} | {'a':'ab'} | form.tooShort",
        "{'key':'a','type':'textfield'} | {'a':7} | form.type",
        "{'key':'a','type':'textfield','validate':{'pattern':'^[A-Z]+$'}} | {'a':'abc'} | form.pattern",
        "{'key':'a','type':'textfield','validate':{'validationType':'email'}} | {'a':'x@y'} | form.email",
        "{'key':'a','type':'textfield','validate':{'validationType':'phone'}} | {'a':'call me'} | form.phone",
        "{'key':'a','type':'number','validate':{'min':1}} | {'a':0} | form.min",
        "{'key':'a','type':'number','validate':{'max':5}} | {'a':5.5} | form.max",
        "{'key':'a','type':'number','decimalDigits':0} | {'a':1.5} | form.decimals",
        "{'key':'a','type':'number'} | {'a':'1'} | form.type",
        "{'key':'a','type':'datetime','subtype':'date'} | {'a':'2026-02-30'} | form.date",
        "{'key':'a','type':'checkbox','validate':{'required':true}} | {'a':false} | form.required",
        "{'key':'a','type':'radio','values':[{'value':'x'}]} | {'a':'y'} | form.option",
        "{'key':'a','type':'select','valuesKey':'people'} | {'a':'mallory'} | form.option",
        "{'key':'a','type':'select','valuesExpression':'=people'} | {'a':'mallory'} | form.option",
        "{'key':'a','type':'checklist','values':[{'value':'x'}]} | {'a':['x','y']} | form.option",
        "{'key':'a','type':'taglist','values':[{'value':'x'}]} | {'a':['x','x']} | form.twice",
        "{'key':'a','type':'textfield'} | {'a':'b','sneaked':'in'} | form.unknown",
        "{'path':'rows','type':'dynamiclist','components':[{'key':'n','type':'number','validate':{'max':5}}]} | {'rows':[{'n':5},{'n':6}]} | form.max",
        "{'path':'rows','type':'dynamiclist','components':[{'key':'n','type':'number'}]} | {'rows':[{'n':5,'x':1}]} | form.unknown",
        "{'path':'rows','type':'dynamiclist','components':[{'key':'n','type':'number'}]} | {'rows':{'n':5}} | form.type",
        "{'path':'rows','type':'dynamiclist','components':[{'key':'n','type':'number'}]} | {'rows':[7]} | form.type",
      })
  void aBrokenRuleIsNamed(String component, String answer, String problem) {
    var checked = check.check(schema(component), object(answer), object("{'people':['ann']}"));

    assertThat(checked.problems()).extracting(Problem::messageKey).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'key':'a','type':'textfield','validate':{'maxLength':3}} | {'a':'你好吗'}",
        "{'key':'a','type':'number','validate':{'min':1,'max':5}} | {'a':5}",
        "{'key':'a','type':'datetime','subtype':'date'} | {'a':'2026-02-28'}",
        "{'key':'a','type':'select','valuesKey':'people'} | {'a':'ann'}",
        "{'key':'a','type':'select','valuesExpression':'=people'} | {'a':'ann'}",
        "{'path':'a','type':'dynamiclist','components':[{'key':'n','type':'number'}]} | {'a':[{'n':5}]}",
      })
  void anAcceptableAnswerIsKeptAsItIs(String component, String answer) {
    var checked = check.check(schema(component), object(answer), object("{'people':['ann']}"));

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.values()).isEqualTo(object(answer));
  }

  @Test
  void everyProblemIsNamedAtOnceWithTheLabelOfItsField() {
    var checked =
        check.check(
            schema(
                "{'key':'a','label':'Title','type':'textfield','validate':{'required':true}}",
                "{'key':'b','label':'Impact','type':'number','validate':{'max':5}}"),
            object("{'b':9}"),
            object("{}"));

    assertThat(checked.problems())
        .containsExactly(
            Problem.of("Title", "form.required"), Problem.of("Impact", "form.max", "5"));
  }

  @Test
  void aHiddenFieldIsNeitherRequiredNorKept() {
    var conditional =
        "{'key':'b','type':'textfield','validate':{'required':true},"
            + "'conditional':{'hide':'=a != \"people\"'}}";
    var form = schema("{'key':'a','type':'textfield'}", conditional);

    var hidden = check.check(form, object("{'a':'money','b':'left over'}"), object("{}"));
    var shown = check.check(form, object("{'a':'people'}"), object("{}"));

    assertThat(hidden.problems()).isEmpty();
    assertThat(hidden.values()).isEqualTo(object("{'a':'money'}"));
    assertThat(shown.problems()).extracting(Problem::messageKey).containsExactly("form.required");
  }

  @Test
  void theConditionOfAGroupHoldsForTheFieldsInIt() {
    var form =
        schema(
            "{'type':'group','conditional':{'hide':'=a = \"x\"'},'components':["
                + "{'key':'b','type':'textfield','validate':{'required':true}}]}",
            "{'key':'a','type':'textfield'}");

    assertThat(check.check(form, object("{'a':'x'}"), object("{}")).problems()).isEmpty();
    assertThat(check.check(form, object("{'a':'y'}"), object("{}")).problems()).hasSize(1);
  }

  @Test
  void onlyMarkedFieldsReachTheProcess() {
    var form =
        schema(
            "{'key':'a','type':'textfield','properties':{'scope':'process'}}",
            "{'key':'b','type':'textfield'}");

    var checked = check.check(form, object("{'a':'1','b':'2'}"), object("{}"));

    assertThat(checked.inScope(form, "process").keySet()).containsExactly("a");
  }

  @Test
  void aDisabledFieldIsNotTakenFromTheAnswer() {
    var form = schema("{'key':'a','type':'textfield','disabled':true}");

    assertThat(check.check(form, object("{'a':'forged'}"), object("{}")).values()).isEmpty();
  }

  @Test
  void aFileThatIsNoFormIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FormSchema.read(
                    json, new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))));
  }

  private FormSchema schema(String... components) {
    var form = "{'components':[" + String.join(",", List.of(components)) + "]}";
    return FormSchema.read(
        json, new ByteArrayInputStream(quoted(form).getBytes(StandardCharsets.UTF_8)));
  }

  private ObjectNode object(String text) {
    try {
      return (ObjectNode) json.readTree(quoted(text));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  /** Single quotes as JSON quotes, escaped quotes of FEEL kept. */
  private static String quoted(String text) {
    return text.replace("\"", "\\\"").replace('\'', '"');
  }
}
