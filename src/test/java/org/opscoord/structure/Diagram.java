package org.opscoord.structure;

import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The drawing of a model: where each element stands on its plane. */
final class Diagram {

  private final ProcessFile model;
  private final Map<String, Element> elements;

  Diagram(ProcessFile model) {
    this.model = model;
    this.elements =
        Xml.below(model.root()).stream()
            .filter(element -> !Xml.id(element).isEmpty())
            .collect(Collectors.toMap(Xml::id, element -> element, (first, second) -> first));
  }

  /** Bounds of each shape of a plane, by the element drawn. */
  Map<Element, Rectangle2D> shapes(Element plane) {
    var shapes = new LinkedHashMap<Element, Rectangle2D>();
    for (var shape : Xml.children(plane, "BPMNShape")) {
      shapes.put(elements.get(shape.getAttribute("bpmnElement")), bounds(shape));
    }
    return shapes;
  }

  List<Element> planes() {
    return model.elements("BPMNPlane");
  }

  /** Ids of what is drawn as a shape or an edge. */
  List<String> drawn(String kind) {
    return model.elements(kind).stream().map(shape -> shape.getAttribute("bpmnElement")).toList();
  }

  /** Whether one holds the other: a sub-process its elements, an activity its boundary events. */
  static boolean belongTogether(Element one, Element other) {
    return holds(one, other) || holds(other, one);
  }

  static boolean holds(Element holder, Element held) {
    if (held.getAttribute("attachedToRef").equals(Xml.id(holder))) {
      return true;
    }
    return Xml.parent(held)
        .map(parent -> parent.equals(holder) || holds(holder, parent))
        .orElse(false);
  }

  private static Rectangle2D bounds(Element shape) {
    var bounds = Xml.children(shape, "Bounds").get(0);
    return new Rectangle2D.Double(
        number(bounds, "x"),
        number(bounds, "y"),
        number(bounds, "width"),
        number(bounds, "height"));
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
