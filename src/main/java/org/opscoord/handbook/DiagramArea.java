package org.opscoord.handbook;

import java.awt.geom.Rectangle2D;
import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Where a diagram lies. */
final class DiagramArea {

  private DiagramArea() {}

  /** Everything that is drawn, with names beside their shapes; there is at least one shape. */
  static Rectangle2D of(Collection<BpmnShape> shapes, Collection<BpmnEdge> edges) {
    Rectangle2D area = rectangle(shapes.iterator().next().getBounds());
    for (var shape : shapes) {
      area = area.createUnion(rectangle(shape.getBounds()));
      if (shape.getBpmnLabel() != null && shape.getBpmnLabel().getBounds() != null) {
        area = area.createUnion(rectangle(shape.getBpmnLabel().getBounds()));
      }
    }
    for (var edge : edges) {
      for (var point : edge.getWaypoints()) {
        area.add(point.getX(), point.getY());
      }
    }
    return area;
  }

  static Rectangle2D.Double rectangle(Bounds bounds) {
    return new Rectangle2D.Double(
        bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }
}
