package org.opscoord.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A form as its file has it.
 *
 * @param id the file's name without its ending, which is the form's id
 * @param json the whole form
 */
record FormFile(String id, JsonNode json) {

  static List<FormFile> all() {
    return ProjectFiles.forms().stream().map(FormFile::of).toList();
  }

  static FormFile of(Path file) {
    try {
      return new FormFile(ProjectFiles.id(file), new ObjectMapper().readTree(file.toFile()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Every component, those inside groups and lists too. */
  List<JsonNode> components() {
    return below(json).toList();
  }

  List<JsonNode> components(String type) {
    return components().stream().filter(component -> type(component).equals(type)).toList();
  }

  static String type(JsonNode component) {
    return component.path("type").asText();
  }

  static Stream<JsonNode> children(JsonNode node, String name) {
    return StreamSupport.stream(node.path(name).spliterator(), false);
  }

  private static Stream<JsonNode> below(JsonNode node) {
    return children(node, "components")
        .flatMap(child -> Stream.concat(Stream.of(child), below(child)));
  }

  @Override
  public String toString() {
    return id;
  }
}
