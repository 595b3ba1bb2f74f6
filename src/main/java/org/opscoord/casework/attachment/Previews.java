package org.opscoord.casework.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Component;

/**
 * Shows files as pictures. A page of a PDF is drawn here, because browsers show no PDF in the
 * sandbox of Tasklist, and because a drawn page can run nothing.
 */
@Component
public class Previews {

  private static final String PDF = "application/pdf";
  private static final Set<String> PICTURES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
  private static final float WIDTH = 1_000;
  private static final float DEEPEST = 5_000;
  private static final int AT_ONCE = 2;

  private final Attachments attachments;
  private final Semaphore drawing = new Semaphore(AT_ONCE);

  Previews(Attachments attachments) {
    this.attachments = attachments;
  }

  /**
   * A picture.
   *
   * @param type its media type
   */
  public record Picture(String type, byte[] bytes) {}

  /** Whether {@link #of} can show the file. */
  public static boolean possible(Attachment file) {
    return PDF.equals(file.type()) || PICTURES.contains(file.type());
  }

  /**
   * A picture of a file.
   *
   * @param page of a PDF, the first is 1; pictures have one page
   * @return empty when there is no such page
   * @throws Refusal when the file cannot be shown
   */
  public Optional<Picture> of(Attachment file, int page) throws IOException {
    if (!possible(file)) {
      throw new Refusal(Kind.UNKNOWN, "attachment.noPreview", file.name());
    }
    var contents = new ByteArrayOutputStream((int) file.size());
    attachments.copy(file, contents);
    if (!PDF.equals(file.type())) {
      return page == 1
          ? Optional.of(new Picture(file.type(), contents.toByteArray()))
          : Optional.empty();
    }
    return drawn(file, contents.toByteArray(), page);
  }

  /** A page takes memory, so few are drawn at once. */
  private Optional<Picture> drawn(Attachment file, byte[] contents, int page) throws IOException {
    drawing.acquireUninterruptibly();
    try (var document = load(contents)) {
      if (page < 1 || page > document.getNumberOfPages()) {
        return Optional.empty();
      }
      return Optional.of(new Picture("image/png", png(draw(document, page - 1))));
    } catch (IOException | RuntimeException unreadable) {
      throw new Refusal(Kind.UNKNOWN, "attachment.noPreview", file.name());
    } finally {
      drawing.release();
    }
  }

  private static PDDocument load(byte[] contents) throws IOException {
    return Loader.loadPDF(
        new RandomAccessReadBuffer(new ByteArrayInputStream(contents)),
        IOUtils.createTempFileOnlyStreamCache());
  }

  private static BufferedImage draw(PDDocument document, int page) throws IOException {
    var box = document.getPage(page).getCropBox();
    var scale = Math.min(WIDTH / box.getWidth(), DEEPEST / box.getHeight());
    return new PDFRenderer(document).renderImage(page, scale, ImageType.RGB);
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
