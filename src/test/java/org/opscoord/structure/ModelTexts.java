package org.opscoord.structure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;

/**
 * The English texts of models, rule tables and forms by the key under which deployment looks for
 * their Chinese.
 */
final class ModelTexts {

  private static final List<String> FORM_TEXTS =
      List.of(
          "label",
          "description",
          "text",
          "content",
          "placeholder",
          "dateLabel",
          "timeLabel",
          "searchLabel");

  private ModelTexts() {}

  static Map<String, String> of(Path file) {
    return file.toString().endsWith(".form") ? ofForm(file) : ofXml(file);
  }

  private static Map<String, String> ofXml(Path file) {
    var texts = new TreeMap<String, String>();
    var owner = ProjectFiles.id(file);
    for (var element : Xml.below(Xml.root(file))) {
      if (isShown(element)) {
        var prefix = Xml.id(element).equals(owner) ? owner : owner + "." + Xml.id(element);
        put(texts, prefix + ".label", element.getAttribute("label"));
        if (!element.getLocalName().equals("output")) {
          put(texts, prefix + ".name", element.getAttribute("name"));
        }
        put(texts, prefix + ".documentation", Xml.childText(element, "documentation"));
        put(texts, prefix + ".description", Xml.childText(element, "description"));
        if (element.getLocalName().equals("textAnnotation")) {
          put(texts, prefix + ".text", Xml.childText(element, "text"));
        }
      }
    }
    return texts;
  }

  /** Names of messages, errors and result columns are for the engine, not for people. */
  private static boolean isShown(Element element) {
    var kind = element.getLocalName();
    return ProcessFile.isFlowNode(element)
        || List.of(
                "process",
                "sequenceFlow",
                "textAnnotation",
                "participant",
                "lane",
                "decision",
                "input",
                "output",
                "rule")
            .contains(kind);
  }

  private static Map<String, String> ofForm(Path file) {
    var texts = new TreeMap<String, String>();
    var form = FormFile.of(file);
    for (var component : form.components()) {
      var prefix = form.id() + "." + component.path("id").asText();
      FORM_TEXTS.forEach(name -> put(texts, prefix + "." + name, component.path(name).asText()));
      putLabels(texts, component, "values", "value", prefix + ".options.");
      putLabels(texts, component, "columns", "key", prefix + ".columns.");
    }
    return texts;
  }

  private static void putLabels(
      Map<String, String> texts, JsonNode component, String list, String key, String prefix) {
    FormFile.children(component, list)
        .forEach(
            entry -> put(texts, prefix + entry.path(key).asText(), entry.path("label").asText()));
  }

  private static void put(Map<String, String> texts, String key, String text) {
    if (!text.isBlank()) {
      texts.put(key, text);
    }
  }
}
