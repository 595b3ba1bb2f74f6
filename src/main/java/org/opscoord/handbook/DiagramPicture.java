package org.opscoord.handbook;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.springframework.stereotype.Component;

/**
 * Draws a model for paper and for browsers without scripts, from its own layout and with a font of
 * ours, so that Chinese is readable on every server.
 */
@Component
class DiagramPicture {

  private static final double SCALE = 2;
  private static final double MARGIN = 20;
  private static final float TEXT = 11.5f;
  private static final Color LINE = new Color(0x22, 0x2a, 0x35);
  private static final Color PEOPLE = new Color(0xe7, 0xf0, 0xfd);
  private static final Color MARKED = new Color(0xff, 0xe3, 0xbd);

  private final Font font;

  DiagramPicture() {
    try (var file = DiagramPicture.class.getResourceAsStream("/fonts/wqy-microhei.ttf")) {
      font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(TEXT);
    } catch (IOException | FontFormatException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /**
   * A picture as PNG, two pixels for each of the model.
   *
   * @param marked ids of steps that are drawn in orange
   */
  byte[] draw(byte[] xml, Set<String> marked) {
    var model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
    var shapes = model.getModelElementsByType(BpmnShape.class);
    var edges = model.getModelElementsByType(BpmnEdge.class);
    var area = DiagramArea.of(shapes, edges);
    var image =
        new BufferedImage(
            (int) ((area.getWidth() + 2 * MARGIN) * SCALE),
            (int) ((area.getHeight() + 2 * MARGIN) * SCALE),
            BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.scale(SCALE, SCALE);
    pen.translate(MARGIN - area.getX(), MARGIN - area.getY());
    pen.setFont(font);
    edges.forEach(edge -> line(pen, edge));
    shapes.forEach(shape -> shape(pen, shape, marked));
    edges.forEach(edge -> label(pen, edge));
    pen.dispose();
    return png(image);
  }

  private static void line(Graphics2D pen, BpmnEdge edge) {
    var path = new Path2D.Double();
    var points = List.copyOf(edge.getWaypoints());
    path.moveTo(points.get(0).getX(), points.get(0).getY());
    points.forEach(point -> path.lineTo(point.getX(), point.getY()));
    pen.setColor(LINE);
    pen.setStroke(new BasicStroke(1.2f));
    pen.draw(path);
    var last = points.get(points.size() - 1);
    var before = points.get(points.size() - 2);
    var angle = Math.atan2(last.getY() - before.getY(), last.getX() - before.getX());
    var head = new Path2D.Double();
    head.moveTo(last.getX(), last.getY());
    for (var side : new double[] {-0.4, 0.4}) {
      head.lineTo(
          last.getX() - 9 * Math.cos(angle + side), last.getY() - 9 * Math.sin(angle + side));
    }
    head.closePath();
    pen.fill(head);
  }

  private static void shape(Graphics2D pen, BpmnShape shape, Set<String> marked) {
    if (!(shape.getBpmnElement() instanceof FlowElement element)) {
      return;
    }
    var place = DiagramArea.rectangle(shape.getBounds());
    var outline = outline(element, place);
    if (!shape.isExpanded() || element instanceof Event) {
      pen.setColor(
          marked.contains(element.getId())
              ? MARKED
              : element instanceof UserTask ? PEOPLE : Color.WHITE);
      pen.fill(outline);
    }
    pen.setColor(LINE);
    pen.setStroke(
        new BasicStroke(
            element instanceof EndEvent || element instanceof CallActivity ? 3f : 1.3f));
    pen.draw(outline);
    if (element instanceof Event
        && !(element instanceof StartEvent || element instanceof EndEvent)) {
      pen.draw(new Ellipse2D.Double(place.x + 3, place.y + 3, place.width - 6, place.height - 6));
    }
    var beside = shape.getBpmnLabel() == null ? null : shape.getBpmnLabel().getBounds();
    if (element.getName() != null && !element.getName().isBlank()) {
      if (beside != null) {
        DiagramText.write(pen, element.getName(), DiagramArea.rectangle(beside), false);
      } else if (shape.isExpanded()) {
        DiagramText.write(
            pen,
            element.getName(),
            new Rectangle2D.Double(place.x, place.y + 6, place.width, 16),
            false);
      } else {
        DiagramText.write(pen, element.getName(), place, true);
      }
    }
  }

  private static Shape outline(FlowElement element, Rectangle2D.Double place) {
    if (element instanceof Event || element instanceof BoundaryEvent) {
      return new Ellipse2D.Double(place.x, place.y, place.width, place.height);
    }
    if (element instanceof Gateway) {
      var diamond = new Path2D.Double();
      diamond.moveTo(place.getCenterX(), place.y);
      diamond.lineTo(place.getMaxX(), place.getCenterY());
      diamond.lineTo(place.getCenterX(), place.getMaxY());
      diamond.lineTo(place.x, place.getCenterY());
      diamond.closePath();
      return diamond;
    }
    return new RoundRectangle2D.Double(place.x, place.y, place.width, place.height, 12, 12);
  }

  private static void label(Graphics2D pen, BpmnEdge edge) {
    if (edge.getBpmnElement() instanceof FlowElement flow
        && flow.getName() != null
        && edge.getBpmnLabel() != null
        && edge.getBpmnLabel().getBounds() != null) {
      DiagramText.write(
          pen, flow.getName(), DiagramArea.rectangle(edge.getBpmnLabel().getBounds()), false);
    }
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
