package org.opscoord.security.rights;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The property {@code caseKind} of a process, which says that it opens a case. Reads a model no
 * further than it must, as every start asks each of them.
 */
final class CaseKind {

  private static final String NAME = "caseKind";
  private static final String PROCESS = "process";
  private static final List<String> PLACE =
      List.of("property", "properties", "extensionElements", PROCESS);

  private CaseKind() {}

  /**
   * Whether a process of a model has it.
   *
   * @throws IllegalArgumentException if the model cannot be read
   */
  static boolean isOf(String process, InputStream model) {
    // Its factory is asked for each time: it is not made for several threads.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return isOf(process, factory.createXMLStreamReader(model));
    } catch (XMLStreamException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private static boolean isOf(String process, XMLStreamReader model) throws XMLStreamException {
    Deque<String> open = new ArrayDeque<>();
    var inside = false;
    while (model.hasNext()) {
      var event = model.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open.push(model.getLocalName());
        inside |= isNamed(model, PROCESS, "id", process);
        if (inside && isNamed(model, PLACE.get(0), "name", NAME) && isPlace(open)) {
          return true;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inside &= !open.pop().equals(PROCESS);
      }
    }
    return false;
  }

  private static boolean isNamed(
      XMLStreamReader model, String element, String attribute, String value) {
    return model.getLocalName().equals(element)
        && value.equals(model.getAttributeValue(null, attribute));
  }

  private static boolean isPlace(Deque<String> open) {
    return open.stream().limit(PLACE.size()).toList().equals(PLACE);
  }
}
