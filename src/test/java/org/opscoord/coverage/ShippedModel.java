package org.opscoord.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * What there is to run in a model.
 *
 * @param process the process id
 * @param elements ids of all flow nodes and sequence flows, on every level
 */
record ShippedModel(String process, Set<String> elements) {

  static final Path FOLDER = Path.of("bpmn");

  static List<ShippedModel> all() {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .sorted()
          .map(file -> of(Bpmn.readModelFromFile(file.toFile())))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static ShippedModel of(BpmnModelInstance model) {
    var elements = new TreeSet<String>();
    for (var kind : List.of(FlowNode.class, SequenceFlow.class)) {
      model.getModelElementsByType(kind).stream().map(BaseElement::getId).forEach(elements::add);
    }
    var process = model.getModelElementsByType(Process.class).iterator().next();
    return new ShippedModel(process.getId(), elements);
  }

  /** A line for each element that is not among those seen, in the order of their ids. */
  List<String> neverRun(Set<String> seen) {
    return elements.stream()
        .filter(element -> !seen.contains(process + "/" + element))
        .map(element -> process + ": never run: " + element)
        .toList();
  }
}
