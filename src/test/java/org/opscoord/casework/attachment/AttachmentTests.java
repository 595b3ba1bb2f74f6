package org.opscoord.casework.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opscoord.Acting;
import org.opscoord.DemoCompany;
import org.opscoord.OperationsTest;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseStarts;
import org.opscoord.casework.Trail;
import org.opscoord.casework.handling.Collision;
import org.opscoord.casework.handling.HandlingPlay;
import org.opscoord.decision.process.DecisionPlay;
import org.opscoord.directory.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@OperationsTest
@Import({HandlingPlay.class, Collision.class})
class AttachmentTests {

  private static final String REQUESTER = "qian.duoduo";
  private static final String STRANGER = "jiang.shan";

  @LocalServerPort int port;
  @Autowired CaseStarts starts;
  @Autowired Attachments attachments;
  @Autowired Acting acting;
  @Autowired Collision collision;
  @Autowired Trail trail;
  @Autowired JdbcClient jdbc;

  private final HttpClient client = HttpClient.newHttpClient();
  private CaseNumber number = new CaseNumber("DEC-1999-0001");

  @BeforeEach
  void openACase() {
    number =
        starts.start(
            "coordinated-decision",
            new PersonId(REQUESTER),
            DecisionPlay.request("title", "Has files"),
            null);
  }

  @Test
  void aFileComesBackAsItWasSentAndIsKeptOnce() throws Exception {
    var id = UUID.randomUUID();
    var pdf = pdf();

    assertThat(put(REQUESTER, id, "报价 1.pdf", BodyPublishers.ofByteArray(pdf)).statusCode())
        .isEqualTo(204);
    assertThat(put(REQUESTER, id, "报价 1.pdf", BodyPublishers.ofByteArray(pdf)).statusCode())
        .isEqualTo(204);

    var back = get(REQUESTER, "/" + id);
    assertThat(back.body()).isEqualTo(pdf);
    assertThat(header(back, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(back, "Content-Disposition"))
        .startsWith("attachment")
        .contains("%E6%8A%A5%E4%BB%B7%201.pdf");
    assertThat(header(back, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(back, "Content-Security-Policy")).contains("sandbox");
    assertThat(files())
        .singleElement()
        .satisfies(it -> assertThat(it.size()).isEqualTo(pdf.length));
    assertThat(added()).containsExactly("报价 1.pdf");
  }

  @Test
  void aPageOfAPdfIsShownAsAPicture() throws Exception {
    var id = UUID.randomUUID();
    put(REQUESTER, id, "plan.pdf", BodyPublishers.ofByteArray(pdf()));

    var picture = get(REQUESTER, "/" + id + "/preview");
    var image = ImageIO.read(new ByteArrayInputStream(picture.body()));

    assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
    assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2))
        .isEqualTo(Color.RED.getRGB());
    assertThat(get(REQUESTER, "/" + id + "/preview?page=2").statusCode()).isEqualTo(404);
    assertThat(get(REQUESTER, "/" + id + "/preview?page=0").statusCode()).isEqualTo(404);
  }

  @Test
  void whatCannotBeShownSaysSo() throws Exception {
    var text = UUID.randomUUID();
    var broken = UUID.randomUUID();
    put(REQUESTER, text, "note.txt", BodyPublishers.ofString("Only words"));
    put(REQUESTER, broken, "broken.pdf", BodyPublishers.ofString("%PDF-1.7 and nothing more"));

    assertThat(get(REQUESTER, "/" + text + "/preview").statusCode()).isEqualTo(404);
    assertThat(get(REQUESTER, "/" + broken + "/preview").statusCode()).isEqualTo(404);
    assertThat(files()).extracting(Attachment::name).containsExactly("note.txt", "broken.pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "note.txt, <html><script>alert(1)</script></html>",
    "picture.png, MZ\u0090\u0000\u0003",
    "picture.svg, <svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "run.sh, #!/bin/sh",
    "empty.txt, ''"
  })
  void aFileOfAKindThatMayHarmIsRefusedWhateverItIsCalled(String name, String contents)
      throws Exception {
    var before = objects();
    var bytes = contents.getBytes(StandardCharsets.ISO_8859_1);

    var answer = put(REQUESTER, UUID.randomUUID(), name, BodyPublishers.ofByteArray(bytes));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"detail\"");
    assertThat(files()).isEmpty();
    assertThat(objects()).isEqualTo(before);
  }

  @Test
  void aFileThatIsTooLargeLeavesNothingBehind() throws Exception {
    var before = objects();
    var megabyte = "many words ".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    var pieces = IntStream.range(0, 26).mapToObj(it -> megabyte).toList();

    assertThatThrownBy(
            () -> acting.run(REQUESTER, () -> add(UUID.randomUUID(), "large.txt", joined(pieces))))
        .hasMessageContaining("attachment.tooLarge");
    assertThat(files()).isEmpty();
    assertThat(objects()).isEqualTo(before);
  }

  @Test
  void whoeverDoesNotSeeTheCaseSeesNoFileOfIt() throws Exception {
    var id = UUID.randomUUID();
    put(REQUESTER, id, "plan.pdf", BodyPublishers.ofByteArray(pdf()));

    assertThat(get(STRANGER, "").statusCode()).isEqualTo(404);
    assertThat(get(STRANGER, "/" + id).statusCode()).isEqualTo(404);
    assertThat(get(STRANGER, "/" + id + "/preview").statusCode()).isEqualTo(404);
    assertThat(
            put(STRANGER, UUID.randomUUID(), "mine.txt", BodyPublishers.ofString("Hi"))
                .statusCode())
        .isEqualTo(404);
    assertThat(files()).hasSize(1);
  }

  @Test
  void aFileOfAnotherCaseIsNotReachedThroughThisOne() throws Exception {
    var id = UUID.randomUUID();
    put(REQUESTER, id, "plan.pdf", BodyPublishers.ofByteArray(pdf()));
    openACase();

    assertThat(get(REQUESTER, "/" + id).statusCode()).isEqualTo(404);
    assertThat(put(REQUESTER, id, "other.txt", BodyPublishers.ofString("Hi")).statusCode())
        .isEqualTo(409);
    assertThat(files()).isEmpty();
  }

  @Test
  void sendingItTwiceAtOnceKeepsItOnce() throws Exception {
    var id = UUID.randomUUID();
    Runnable send =
        () ->
            acting.run(
                REQUESTER, () -> add(id, "note.txt", "Words".getBytes(StandardCharsets.US_ASCII)));

    var second = collision.of(send, send);

    assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
        .hasStackTraceContaining("attachment.twice");
    assertThat(files()).hasSize(1);
    assertThat(added()).hasSize(1);
  }

  private void add(UUID id, String name, byte[] contents) {
    try {
      attachments.add(number, id, name, new ByteArrayInputStream(contents));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] joined(List<byte[]> pieces) {
    var all = new ByteArrayOutputStream();
    pieces.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private List<Attachment> files() {
    return acting.as(REQUESTER, () -> attachments.of(number));
  }

  private List<String> added() {
    return trail.of(number).stream()
        .map(Trail.Recorded::entry)
        .filter(entry -> entry.action().equals("attachment.added"))
        .map(entry -> "" + entry.comment())
        .toList();
  }

  private long objects() {
    return jdbc.sql("SELECT count(*) FROM pg_largeobject_metadata").query(Long.class).single();
  }

  private HttpResponse<byte[]> put(String person, UUID id, String name, BodyPublisher body)
      throws Exception {
    var address = "/" + id + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return client.send(request(person, address).PUT(body).build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> get(String person, String address) throws Exception {
    return client.send(request(person, address).build(), BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String person, String address) {
    var login = (person + ":" + DemoCompany.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(
            URI.create(
                "http://localhost:%d/api/cases/%s/attachments%s".formatted(port, number, address)))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** One red page. */
  private static byte[] pdf() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.setNonStrokingColor(Color.RED);
        content.addRect(0, 0, page.getCropBox().getWidth(), page.getCropBox().getHeight());
        content.fill();
      }
      document.save(out);
    }
    return out.toByteArray();
  }
}
