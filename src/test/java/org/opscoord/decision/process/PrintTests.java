package org.opscoord.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opscoord.decision.process.DecisionPlay.REQUESTER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.opscoord.Acting;
import org.opscoord.OperationsTest;
import org.opscoord.browser.HarmfulTexts;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.conversation.Comments;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingPlay;
import org.opscoord.casework.print.CasePrint;
import org.opscoord.casework.print.CasePrints;
import org.opscoord.casework.print.PrintSection;
import org.opscoord.casework.print.PrintedPdf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A decision on paper. */
@OperationsTest
@Import({DecisionPlay.class, HandlingPlay.class, Collision.class})
class PrintTests {

  private static final String STRANGER = "cao.ying";

  @Autowired DecisionPlay play;
  @Autowired CasePrints prints;
  @Autowired PrintedPdf pdf;
  @Autowired Comments comments;
  @Autowired Acting acting;

  @Test
  void scoresVotesAndTrailAreOnPaperInTheReadersLanguage() throws IOException {
    var number = decided("水壶用哪种密封圈？");

    var english = words(write(print(REQUESTER, number, Locale.ENGLISH), Locale.ENGLISH, "en"));
    var chinese =
        words(
            write(
                print(REQUESTER, number, Locale.SIMPLIFIED_CHINESE),
                Locale.SIMPLIFIED_CHINESE,
                "zh-CN"));

    assertThat(english)
        .contains(number.value(), "水壶用哪种密封圈？", "What was decided", "New seal", "By department")
        .contains("Stage 1: Head of the requester's department", "王芳")
        .contains("What happened");
    assertThat(squeezed(english))
        .contains(letters("Approve with conditions"), letters("Within the budget of procurement"))
        .contains(letters("completed the step"));
    assertThat(chinese)
        .contains("决策结果", "备选方案", "生产部", "阶段 1", "王芳", "办理经过", "完成了步骤")
        .contains("由钱多多于");
  }

  @Test
  void everyLetterComesWithTheFile() throws IOException {
    var number = decided("𠮷、喆、堃、㛃 and ✓");

    try (var document =
        document(write(print(REQUESTER, number, Locale.ENGLISH), Locale.ENGLISH, "rare"))) {
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
      assertThat(new PDFTextStripper().getText(document)).contains("喆", "堃");
    }
  }

  @Test
  void whoeverMayNotSeeTheCaseGetsNoPaper() {
    var number = play.recommended(DecisionPlay.request());

    assertThatThrownBy(() -> print(STRANGER, number, Locale.ENGLISH))
        .isInstanceOf(CaseUnknown.class);
  }

  @Test
  void beforeItIsDecidedOnlyTheRequestAndTheVotesAreTold() {
    var number = play.evaluated(DecisionPlay.request());

    assertThat(print(REQUESTER, number, Locale.ENGLISH).sections())
        .extracting(PrintSection::title)
        .containsExactly("What was asked for", "What happened");
  }

  @Test
  void whateverPeopleWriteStandsOnPaperAsTheyWroteItOverManyNumberedPages() throws IOException {
    var harmful = HarmfulTexts.all();
    var number = play.heard(DecisionPlay.request("title", harmful.get(0)));
    for (var words : harmful) {
      acting.run(REQUESTER, () -> comments.write(number, UUID.randomUUID(), words, List.of()));
    }
    acting.run(
        REQUESTER,
        () -> comments.write(number, UUID.randomUUID(), "A bell\u0007 and a tab\u000b", List.of()));

    var print = print(REQUESTER, number, Locale.ENGLISH);
    try (var document = document(write(print, Locale.ENGLISH, "harmful"))) {
      var text = squeezed(new PDFTextStripper().getText(document));
      assertThat(harmful).allSatisfy(words -> assertThat(text).contains(letters(words)));
      var pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      assertThat(text).contains("1/" + pages, pages + "/" + pages);
      var second = new PDFTextStripper();
      second.setStartPage(2);
      second.setEndPage(2);
      assertThat(second.getText(document)).contains("When", "Comment");
    }
  }

  private CaseNumber decided(String title) {
    var number = play.recommended(DecisionPlay.request("title", title));
    play.approve(number);
    return number;
  }

  private CasePrint print(String person, CaseNumber number, Locale reader) {
    return acting.as(person, () -> prints.of(number, reader));
  }

  /** Also as pictures, for people to look at. */
  private byte[] write(CasePrint print, Locale reader, String name) throws IOException {
    var out = new ByteArrayOutputStream();
    pdf.write(print, reader, out);
    var folder = Files.createDirectories(Path.of("target", "screenshots", "print"));
    try (var document = document(out.toByteArray())) {
      var picture = new PDFRenderer(document).renderImageWithDPI(0, 80);
      ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
      if (document.getNumberOfPages() > 1) {
        ImageIO.write(
            new PDFRenderer(document).renderImageWithDPI(1, 80),
            "png",
            folder.resolve(name + "-2.png").toFile());
      }
    }
    return out.toByteArray();
  }

  private static PDDocument document(byte[] file) throws IOException {
    return Loader.loadPDF(file);
  }

  private static String words(byte[] file) throws IOException {
    try (var document = document(file)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Lines are broken anywhere. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }

  private static String letters(String words) {
    return squeezed(words);
  }
}
