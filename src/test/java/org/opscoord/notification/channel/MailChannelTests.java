package org.opscoord.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.util.StreamProvider;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opscoord.OperationsTest;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.ProductSettings;
import org.opscoord.engine.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** In an installation without a mail server. */
@OperationsTest
@ExtendWith(OutputCaptureExtension.class)
class MailChannelTests {

  private static final Person SOMEBODY =
      new Person(
          new PersonId("some.body"),
          "Some Body",
          "some.body@appliances.example",
          new DepartmentId("sales"),
          null,
          null,
          Set.of(),
          true);

  @Autowired MailChannel channel;
  @Autowired MailTemplates templates;
  @Autowired Texts texts;

  @Test
  void withoutAMailServerMailReachesNobodyAndOneSentenceSaysSo(CapturedOutput output) {
    channel.sayWhenThereIsNoServer();

    assertThat(output.getAll())
        .contains("No mail server is set (spring.mail.host): people are told in their inbox only.");
    assertThat(channel.reaches(SOMEBODY)).isFalse();
  }

  @Test
  void theProviderOfMailStreamsIsNamedSoThatNobodyLooksForItWithEachPart() {
    assertThat(System.getProperty(MailStreams.PROVIDER))
        .isEqualTo(StreamProvider.provider().getClass().getName());
  }

  @Test
  void aLetterFromBeforeTheServerWasTakenAwayFailsWithAReason() {
    var letter =
        new Letter(
            SOMEBODY,
            Locale.ENGLISH,
            "DEC-2026-0001",
            "Title",
            "Text",
            URI.create("https://x.example/"),
            false,
            "<1@x.example>");

    assertThatThrownBy(() -> channel.deliver(letter))
        .isInstanceOf(DeliveryFailed.class)
        .hasMessage("No mail server is set (spring.mail.host).");
  }

  @Test
  void aSenderThatIsNoAddressStopsTheStart() {
    var settings =
        new MailSettings("Us <us@x.example>\nBcc: them@x.example", 8, Duration.ofSeconds(30));
    var product =
        new ProductSettings(Locale.ENGLISH, ZoneOffset.UTC, URI.create("https://x.example"));

    assertThatThrownBy(() -> new MailComposer(templates, texts, settings, product))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("opscoord.mail.from must be one mail address");
    assertThatThrownBy(() -> new MailSettings(null, 0, Duration.ofSeconds(30)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
