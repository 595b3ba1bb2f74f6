package org.opscoord.casework.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** The extension properties that a model gives a process or a step. */
final class ModelProperties {

  private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

  private ModelProperties() {}

  /** By name; of several with one name the last counts. */
  static Map<String, String> of(Element element) {
    var found = new HashMap<String, String>();
    var extensions = element.element("extensionElements");
    var properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
    if (properties != null) {
      for (var property : properties.elements()) {
        var name = property.attribute("name");
        var value = property.attribute("value");
        if (name != null && value != null) {
          found.put(name, value);
        }
      }
    }
    return found;
  }
}
