package org.opscoord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Every model opens in Camunda Modeler as a drawing that can be read. */
class DiagramTests {

  /** Waypoints are rounded to whole pixels by Modeler. */
  private static final double TOLERANCE = 1;

  static List<ProcessFile> models() {
    return ProcessFile.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everythingIsDrawn(ProcessFile model) {
    var diagram = new Diagram(model);
    assertThat(model.flowNodes())
        .extracting(Xml::id)
        .isSubsetOf(diagram.drawn("BPMNShape"))
        .isNotEmpty();
    assertThat(model.sequenceFlows())
        .extracting(Xml::id)
        .containsExactlyInAnyOrderElementsOf(
            diagram.drawn("BPMNEdge").stream().filter(id -> isFlow(model, id)).toList());
  }

  @ParameterizedTest
  @MethodSource("models")
  void nothingLiesOnTopOfSomethingElse(ProcessFile model) {
    var diagram = new Diagram(model);
    var overlaps = new ArrayList<String>();
    for (var plane : diagram.planes()) {
      var shapes = List.copyOf(diagram.shapes(plane).entrySet());
      for (var first = 0; first < shapes.size(); first++) {
        for (var second = first + 1; second < shapes.size(); second++) {
          var one = shapes.get(first);
          var other = shapes.get(second);
          if (!Diagram.belongTogether(one.getKey(), other.getKey())
              && one.getValue().intersects(other.getValue())) {
            overlaps.add(Xml.id(one.getKey()) + " and " + Xml.id(other.getKey()));
          }
        }
      }
    }
    assertThat(overlaps).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void aSubProcessSurroundsItsElements(ProcessFile model) {
    var diagram = new Diagram(model);
    var outside = new ArrayList<String>();
    for (var plane : diagram.planes()) {
      var shapes = diagram.shapes(plane);
      shapes.forEach(
          (element, bounds) ->
              Xml.parent(element)
                  .filter(shapes::containsKey)
                  .filter(parent -> !shapes.get(parent).contains(bounds))
                  .ifPresent(parent -> outside.add(Xml.id(element))));
    }
    assertThat(outside).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void aFlowIsDrawnFromItsSourceToItsTargetInRightAngles(ProcessFile model) {
    var diagram = new Diagram(model);
    var crooked = new ArrayList<String>();
    for (var plane : diagram.planes()) {
      var shapes = diagram.shapes(plane);
      for (var edge : Xml.children(plane, "BPMNEdge")) {
        if (isFlow(model, edge.getAttribute("bpmnElement")) && !isStraight(edge, model, shapes)) {
          crooked.add(edge.getAttribute("bpmnElement"));
        }
      }
    }
    assertThat(crooked).isEmpty();
  }

  private static boolean isStraight(
      Element edge, ProcessFile model, Map<Element, Rectangle2D> shapes) {
    var flow =
        model.sequenceFlows().stream()
            .filter(candidate -> Xml.id(candidate).equals(edge.getAttribute("bpmnElement")))
            .findFirst()
            .orElseThrow();
    var points = Xml.children(edge, "waypoint");
    return points.size() >= 2
        && touches(points.get(0), flow.getAttribute("sourceRef"), shapes)
        && touches(points.get(points.size() - 1), flow.getAttribute("targetRef"), shapes)
        && IntStream.range(1, points.size())
            .allMatch(index -> isRightAngled(points.get(index - 1), points.get(index)));
  }

  private static boolean touches(Element point, String element, Map<Element, Rectangle2D> shapes) {
    return shapes.entrySet().stream()
        .filter(shape -> Xml.id(shape.getKey()).equals(element))
        .anyMatch(
            shape ->
                shape
                    .getValue()
                    .intersects(
                        Diagram.number(point, "x") - TOLERANCE,
                        Diagram.number(point, "y") - TOLERANCE,
                        2 * TOLERANCE,
                        2 * TOLERANCE));
  }

  private static boolean isRightAngled(Element from, Element to) {
    return Math.abs(Diagram.number(from, "x") - Diagram.number(to, "x")) <= TOLERANCE
        || Math.abs(Diagram.number(from, "y") - Diagram.number(to, "y")) <= TOLERANCE;
  }

  private static boolean isFlow(ProcessFile model, String id) {
    return model.sequenceFlows().stream().map(Xml::id).anyMatch(id::equals);
  }
}
