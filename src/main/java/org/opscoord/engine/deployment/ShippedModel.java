package org.opscoord.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A model, form or rule table that comes with the product.
 *
 * @param name its name in the deployment, for example {@code bpmn/coordinated-decision.bpmn}
 * @param content the file as it is shipped, in English
 */
record ShippedModel(String name, byte[] content) {

  /** Everything that is shipped, by file name. */
  static List<ShippedModel> all() {
    return Stream.of("bpmn/*.bpmn", "dmn/*.dmn", "forms/*.form")
        .flatMap(pattern -> Arrays.stream(find(pattern)).map(file -> read(folder(pattern), file)))
        .sorted(Comparator.comparing(ShippedModel::name))
        .toList();
  }

  private static String folder(String pattern) {
    return pattern.substring(0, pattern.indexOf('/') + 1);
  }

  private static Resource[] find(String pattern) {
    try {
      return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ShippedModel read(String folder, Resource file) {
    try {
      return new ShippedModel(folder + file.getFilename(), file.getContentAsByteArray());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
