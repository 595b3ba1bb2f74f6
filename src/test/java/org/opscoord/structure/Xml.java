package org.opscoord.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads models and rule tables as plain XML. */
final class Xml {

  static final String CAMUNDA_BPMN = "http://camunda.org/schema/1.0/bpmn";
  static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

  private Xml() {}

  static Element root(Path file) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException failure) {
      throw new IllegalStateException(file.toString(), failure);
    }
  }

  /** Every element below with this local name, in the order of the document. */
  static List<Element> below(Element element, String name) {
    return elements(element.getElementsByTagNameNS("*", name)).toList();
  }

  /** Every element below. */
  static List<Element> below(Element element) {
    return below(element, "*");
  }

  static List<Element> children(Element element, String name) {
    return elements(element.getChildNodes())
        .filter(child -> name.equals("*") || name.equals(child.getLocalName()))
        .toList();
  }

  /** The trimmed text of the first child with this name; empty when there is none. */
  static String childText(Element element, String name) {
    return children(element, name).stream()
        .findFirst()
        .map(child -> child.getTextContent().strip())
        .orElse("");
  }

  static Optional<Element> parent(Element element) {
    return element.getParentNode() instanceof Element parent
        ? Optional.of(parent)
        : Optional.empty();
  }

  static String id(Element element) {
    return element.getAttribute("id");
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast);
  }
}
