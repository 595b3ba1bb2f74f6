package org.opscoord.structure;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A process model as its file has it.
 *
 * @param id the file's name without its ending, which is the process id
 * @param root the definitions
 */
record ProcessFile(String id, Element root) {

  private static final Set<String> OTHER_NODES =
      Set.of("callActivity", "subProcess", "transaction", "adHocSubProcess");

  static List<ProcessFile> all() {
    return ProjectFiles.models().stream().map(ProcessFile::of).toList();
  }

  private static ProcessFile of(Path file) {
    return new ProcessFile(ProjectFiles.id(file), Xml.root(file));
  }

  /** What breaks a rule in any model, as {@code model: element}. */
  static List<String> flowNodesThat(Predicate<Element> breakTheRule) {
    return all().stream()
        .flatMap(model -> model.name(model.flowNodes().stream().filter(breakTheRule)))
        .toList();
  }

  /** Like {@link #flowNodesThat} for every element of one kind, wherever it stands. */
  static List<String> elementsThat(String kind, Predicate<Element> breakTheRule) {
    return all().stream()
        .flatMap(model -> model.name(model.elements(kind).stream().filter(breakTheRule)))
        .toList();
  }

  Element process() {
    return elements("process").get(0);
  }

  List<Element> elements(String kind) {
    return Xml.below(root, kind);
  }

  /** Tasks, events, gateways, call activities and sub-processes, on every level. */
  List<Element> flowNodes() {
    return Xml.below(process()).stream().filter(ProcessFile::isFlowNode).toList();
  }

  List<Element> sequenceFlows() {
    return Xml.below(process(), "sequenceFlow");
  }

  static boolean isFlowNode(Element element) {
    return isTask(element)
        || isEvent(element)
        || element.getLocalName().endsWith("Gateway")
        || OTHER_NODES.contains(element.getLocalName());
  }

  static boolean isTask(Element element) {
    return element.getLocalName().endsWith("Task") || element.getLocalName().equals("task");
  }

  static boolean isEvent(Element element) {
    return element.getLocalName().endsWith("Event");
  }

  @Override
  public String toString() {
    return id;
  }

  private Stream<String> name(Stream<Element> elements) {
    return elements.map(
        element -> id + ": " + element.getLocalName() + " " + element.getAttribute("id"));
  }
}
