package org.opscoord.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class MailTextProperties {

  @Property
  void aLineHasNoCharacterThatActsAndAtMostTwoHundred(
      @ForAll @StringLength(max = 400) String words) {
    var line = Plain.line(words);

    assertThat(line).doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u202A-\\u202E]");
    assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(200);
    assertThat(Plain.line(line)).isEqualTo(line);
  }

  @Property
  void linesKeepTheirBreaksAndNothingElseThatActs(@ForAll String words) {
    assertThat(Plain.lines(words).replaceAll("[\\n\\t]", ""))
        .doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u202A-\\u202E]");
  }

  @Property
  void anythingThatIsTakenForAnAddressIsOneAddress(@ForAll String text) {
    MailAddress.of(text)
        .ifPresent(
            address ->
                assertThat(address.getAddress())
                    .isEqualTo(text)
                    .doesNotContainPattern("[\\s\\p{Cntrl},;<>]"));
  }

  @Example
  void wordsOfEveryLanguageStayAsTheyAre() {
    assertThat(Plain.line("密封圈 – “选哪个”? 👩‍🔧 été")).isEqualTo("密封圈 – “选哪个”? 👩‍🔧 été");
    assertThat(Plain.lines("one\r\ntwo\n\nthree")).isEqualTo("one\ntwo\n\nthree");
  }

  @Example
  void addressesThatCarryMoreThanAnAddressAreRefused() {
    assertThat(MailAddress.of("zhang.wei@appliances.example")).isPresent();
    for (var wrong :
        new String[] {
          "",
          "zhang.wei",
          "a@b.example, c@d.example",
          "Zhang <a@b.example>",
          "a@b.example\r\nBcc: c@d.example",
          "a@b.example\n",
          "\"a b\"@c.example",
          "a@b..example",
          "a".repeat(250) + "@b.example"
        }) {
      assertThat(MailAddress.of(wrong)).as(wrong).isEmpty();
    }
    assertThat(MailAddress.of(null)).isEmpty();
  }
}
