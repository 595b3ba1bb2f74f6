package org.opscoord.handbook;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;

/** Writes names into the room that a diagram has for them. */
final class DiagramText {

  private static final Color INK = new Color(0x22, 0x2a, 0x35);
  private static final int PADDING = 6;
  private static final int NARROWEST = 84;

  private DiagramText() {}

  /** Chinese breaks between any two letters, English between words. */
  static void write(Graphics2D pen, String text, Rectangle2D.Double room, boolean centred) {
    var metrics = pen.getFontMetrics();
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split("(?<= )|(?<=\\p{IsHan})")) {
      if (!line.isEmpty()
          && metrics.stringWidth((line + word).strip())
              > Math.max(room.width - PADDING, NARROWEST)) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word);
    }
    lines.add(line.toString().strip());
    var height = metrics.getHeight();
    var y =
        (centred ? room.getCenterY() - height * lines.size() / 2.0 : room.y) + metrics.getAscent();
    pen.setColor(INK);
    for (var one : lines) {
      pen.drawString(one, (float) (room.getCenterX() - metrics.stringWidth(one) / 2.0), (float) y);
      y += height;
    }
  }
}
