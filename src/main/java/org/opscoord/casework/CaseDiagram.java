package org.opscoord.casework;

import java.util.List;

/**
 * Where a case is in one of its models.
 *
 * @param process id of the model
 * @param name what people call it
 * @param xml the model as it is deployed, with its diagram
 * @param current ids of the elements where it is now
 * @param done ids of the elements that it has left, each once
 */
public record CaseDiagram(
    String process, String name, String xml, List<String> current, List<String> done) {

  public CaseDiagram {
    current = List.copyOf(current);
    done = List.copyOf(done);
  }
}
