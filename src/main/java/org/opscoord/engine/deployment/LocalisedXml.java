package org.opscoord.engine.deployment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Names, labels and documentation of a BPMN model or DMN table in another language. A key is {@code
 * <process or decision id>.<element id>.<what>}, or {@code <process or decision id>.<what>} for the
 * process or decision itself.
 */
final class LocalisedXml {

  private static final Set<String> ATTRIBUTES = Set.of("name", "label");
  private static final Set<String> TEXTS = Set.of("documentation", "description", "text");

  private LocalisedXml() {}

  static byte[] write(byte[] content, Properties catalogue) {
    try {
      var document = parse(content);
      var owner = owner(document);
      var elements = document.getElementsByTagName("*");
      for (var index = 0; index < elements.getLength(); index++) {
        translate((Element) elements.item(index), owner, catalogue);
      }
      return bytes(document);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SAXException | ParserConfigurationException | TransformerException broken) {
      throw new IllegalArgumentException("Not a readable model", broken);
    }
  }

  /** Every text of a file, by the keys that a catalogue has for it. */
  static Properties read(byte[] content) {
    try {
      var document = parse(content);
      var owner = owner(document);
      var texts = new Properties();
      var elements = document.getElementsByTagName("*");
      for (var index = 0; index < elements.getLength(); index++) {
        read((Element) elements.item(index), owner, texts);
      }
      return texts;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SAXException | ParserConfigurationException broken) {
      throw new IllegalArgumentException("Not a readable model", broken);
    }
  }

  private static void read(Element element, String owner, Properties texts) {
    var id = element.getAttribute("id");
    if (id.isEmpty()) {
      return;
    }
    var prefix = id.equals(owner) ? owner : owner + "." + id;
    for (var attribute : ATTRIBUTES) {
      if (element.hasAttribute(attribute)) {
        texts.setProperty(prefix + "." + attribute, element.getAttribute(attribute));
      }
    }
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element text && TEXTS.contains(text.getLocalName())) {
        texts.setProperty(prefix + "." + text.getLocalName(), text.getTextContent());
      }
    }
  }

  private static void translate(Element element, String owner, Properties catalogue) {
    var id = element.getAttribute("id");
    if (id.isEmpty()) {
      return;
    }
    var prefix = id.equals(owner) ? owner : owner + "." + id;
    for (var attribute : ATTRIBUTES) {
      var translation = catalogue.getProperty(prefix + "." + attribute);
      if (translation != null && element.hasAttribute(attribute)) {
        element.setAttribute(attribute, translation);
      }
    }
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element text && TEXTS.contains(text.getLocalName())) {
        var translation = catalogue.getProperty(prefix + "." + text.getLocalName());
        if (translation != null) {
          text.setTextContent(translation);
        }
      }
    }
  }

  private static String owner(Document document) {
    for (var tag : Set.of("process", "decision")) {
      var found = document.getElementsByTagNameNS("*", tag);
      if (found.getLength() > 0) {
        return ((Element) found.item(0)).getAttribute("id");
      }
    }
    throw new IllegalArgumentException("The model has no process and no decision");
  }

  private static Document parse(byte[] content)
      throws ParserConfigurationException, IOException, SAXException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
  }

  private static byte[] bytes(Document document) throws TransformerException {
    var factory = TransformerFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    var output = new ByteArrayOutputStream();
    factory.newTransformer().transform(new DOMSource(document), new StreamResult(output));
    return output.toByteArray();
  }
}
