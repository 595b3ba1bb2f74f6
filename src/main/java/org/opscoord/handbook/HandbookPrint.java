package org.opscoord.handbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.opscoord.casework.print.PrintedPdf;
import org.springframework.stereotype.Service;

/** The handbook on paper, and its pictures. */
@Service
public class HandbookPrint {

  private final Handbook handbook;
  private final DiagramPicture pictures;
  private final PrintedPdf pdf;

  HandbookPrint(Handbook handbook, DiagramPicture pictures, PrintedPdf pdf) {
    this.handbook = handbook;
    this.pictures = pictures;
    this.pdf = pdf;
  }

  /** A chapter: one process with its picture. */
  public record Chapter(Procedure procedure, String picture, List<Sheet> sheets) {}

  /**
   * The diagram of a version as PNG.
   *
   * @param marked ids of steps to mark
   */
  public byte[] picture(String process, int version, Locale reader, Set<String> marked) {
    return pictures.draw(handbook.diagram(process, version, reader), marked);
  }

  /**
   * Writes every process as one PDF.
   *
   * @throws IOException when the reader has gone
   */
  public void write(Locale reader, OutputStream out) throws IOException {
    var chapters =
        handbook.procedures(reader).stream().map(procedure -> chapter(procedure, reader)).toList();
    pdf.write("handbook-pdf", Map.of("chapters", chapters), reader, out);
  }

  private Chapter chapter(Procedure procedure, Locale reader) {
    var picture = picture(procedure.process(), procedure.version(), reader, Set.of());
    return new Chapter(
        procedure,
        "data:image/png;base64," + Base64.getEncoder().encodeToString(picture),
        handbook.sheets(procedure, reader));
  }
}
