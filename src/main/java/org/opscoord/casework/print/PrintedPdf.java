package org.opscoord.casework.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Draws the printed page as PDF, with the letters that it needs of a font of our own: a reader's or
 * a server's fonts do not matter. Nothing is ever fetched.
 */
@Component
public class PrintedPdf {

  private static final String FONT = "/fonts/wqy-microhei.ttf";
  private static final String FAMILY = "Printed";
  private static final String STYLE = "/static/assets/print.css";
  private static final Pattern NO_XML =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
  private static final String PICTURE_INSIDE = "data:image/png;base64,";
  private static final int[] WEIGHTS = {400, 700};

  private final SpringTemplateEngine engine = new SpringTemplateEngine();
  private final String style;

  PrintedPdf(MessageSource messages) {
    engine.setTemplateEngineMessageSource(messages);
    var resolver = new ClassLoaderTemplateResolver(PrintedPdf.class.getClassLoader());
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    engine.addTemplateResolver(resolver);
    style = style();
    XRLog.setLoggingEnabled(false);
  }

  /**
   * Writes the PDF. It is not kept in memory twice.
   *
   * @throws IOException when the reader has gone
   */
  public void write(CasePrint print, Locale reader, OutputStream out) throws IOException {
    write("print", Map.of("print", print), reader, out);
  }

  /**
   * Writes a template of the product as PDF, with the style of printed pages. Pictures can be
   * inside the page only.
   *
   * @throws IOException when the reader has gone
   */
  public void write(String template, Map<String, Object> model, Locale reader, OutputStream out)
      throws IOException {
    var context = new Context(reader, model);
    context.setVariable("style", style);
    var page = engine.process(template, context);
    var builder = new PdfRendererBuilder();
    for (var weight : WEIGHTS) {
      builder.useFont(PrintedPdf::font, FAMILY, weight, FontStyle.NORMAL, true);
    }
    builder.useExternalResourceAccessControl(
        (uri, type) -> uri.startsWith(PICTURE_INSIDE),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.withHtmlContent(NO_XML.matcher(page).replaceAll("\uFFFD"), null);
    builder.withProducer("Operations Coordination");
    builder.toStream(out);
    builder.run();
  }

  private static InputStream font() {
    return resource(FONT);
  }

  private static String style() {
    try (var css = resource(STYLE)) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream resource(String path) {
    return Objects.requireNonNull(PrintedPdf.class.getResourceAsStream(path), path);
  }
}
