package org.opscoord.engine.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** All elements of a model, read without ever looking outside the file. */
final class XmlModel extends DefaultHandler {

  private final List<XmlElement> elements = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Locator locator;

  private XmlModel() {}

  private record Open(
      String namespace,
      String name,
      List<XmlElement.Attribute> attributes,
      StringBuilder text,
      int line,
      int column,
      @Nullable String nearestId) {}

  /** The elements, or empty when the file is not well formed or declares a document type. */
  static Optional<List<XmlElement>> read(byte[] content) {
    var model = new XmlModel();
    try {
      var factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.newSAXParser().parse(new ByteArrayInputStream(content), model);
      return Optional.of(model.elements);
    } catch (SAXException | IOException unreadable) {
      return Optional.empty();
    } catch (ParserConfigurationException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public void setDocumentLocator(Locator position) {
    locator = position;
  }

  @Override
  public void startElement(
      String namespace, String name, String qualifiedName, Attributes attributes) {
    var around = open.peek();
    var id = attributes.getValue("id");
    open.push(
        new Open(
            namespace,
            name,
            IntStream.range(0, attributes.getLength())
                .mapToObj(
                    index ->
                        new XmlElement.Attribute(
                            attributes.getURI(index),
                            attributes.getLocalName(index),
                            attributes.getValue(index)))
                .toList(),
            new StringBuilder(),
            locator == null ? 0 : locator.getLineNumber(),
            locator == null ? 0 : locator.getColumnNumber(),
            id == null && around != null ? around.nearestId() : id));
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    var inside = open.peek();
    if (inside != null) {
      inside.text().append(characters, start, length);
    }
  }

  @Override
  public void endElement(String namespace, String name, String qualifiedName) {
    var ended = open.pop();
    var around = open.peek();
    elements.add(
        new XmlElement(
            ended.namespace(),
            ended.name(),
            around == null ? "" : around.name(),
            ended.attributes(),
            ended.text().toString(),
            ended.line(),
            ended.column(),
            ended.nearestId()));
  }
}
