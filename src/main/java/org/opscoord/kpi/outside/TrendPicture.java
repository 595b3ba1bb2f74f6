package org.opscoord.kpi.outside;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.imageio.ImageIO;
import org.opscoord.engine.ProductSettings;
import org.opscoord.kpi.outside.MeasurementRepository.Point;
import org.springframework.stereotype.Component;

/** Draws how a measure went, to be attached to a case. */
@Component
class TrendPicture {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 300;
  private static final int MARGIN = 50;
  private static final Color INK = new Color(0x22, 0x2a, 0x35);
  private static final Color CURVE = new Color(0x15, 0x5c, 0xb5);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  private final ProductSettings settings;

  TrendPicture(ProductSettings settings) {
    this.settings = settings;
  }

  /**
   * A picture as PNG.
   *
   * @param line oldest first; at least one point
   */
  byte[] draw(String name, List<Point> line) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(INK);
    pen.drawString(name, MARGIN, MARGIN / 2);
    pen.drawLine(MARGIN, HEIGHT - MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN);
    curve(pen, line);
    pen.setColor(INK);
    pen.drawString(day(line.get(0)), MARGIN, HEIGHT - MARGIN / 2);
    pen.drawString(day(line.get(line.size() - 1)), WIDTH - 2 * MARGIN, HEIGHT - MARGIN / 2);
    pen.dispose();
    return png(image);
  }

  private static void curve(Graphics2D pen, List<Point> line) {
    var values = line.stream().map(Point::value).toList();
    var lowest = values.stream().min(BigDecimal::compareTo).orElseThrow().min(BigDecimal.ZERO);
    var highest = values.stream().max(BigDecimal::compareTo).orElseThrow();
    var range = Math.max(highest.subtract(lowest).doubleValue(), 1e-9);
    var path = new Path2D.Double();
    pen.setColor(CURVE);
    pen.setStroke(new BasicStroke(2));
    for (var index = 0; index < line.size(); index++) {
      var x = MARGIN + (WIDTH - 2.0 * MARGIN) * index / Math.max(1, line.size() - 1);
      var height = values.get(index).subtract(lowest).doubleValue() / range;
      var y = HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * height;
      if (index == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
      pen.fill(new Ellipse2D.Double(x - 3, y - 3, 6, 6));
    }
    pen.draw(path);
    pen.setColor(INK);
    pen.drawString(highest.toPlainString(), 4, MARGIN);
    pen.drawString(lowest.toPlainString(), 4, HEIGHT - MARGIN);
  }

  private String day(Point point) {
    return DAY.format(point.at().atZone(settings.zone()));
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
