package org.opscoord.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows beside its own fields: what was said before, options to choose from, a computed
 * ranking. Asked each time a form is opened, so that nothing of it has to be copied into process
 * variables. Beans of this type are found by themselves.
 */
public interface FormContext {

  /** Whether this context knows something for that step. */
  boolean concerns(String process, String step);

  /**
   * Values by the key that the form's fields or expressions use. Texts, numbers, truth values,
   * arrays and objects; a key that is also a field of the form prefills it.
   */
  Map<String, JsonNode> values(Opened opened);

  /**
   * Whether {@link #values} gives anything by one of these names, which are all that checking an
   * answer may look at. What only a reader looks at need not be looked up then.
   */
  default boolean gives(Set<String> names) {
    return true;
  }

  /**
   * The form somebody opens.
   *
   * @param part which part of a repeated step, see {@link Answer#part()}
   */
  record Opened(
      CaseNumber caseNumber, String process, String step, String taskId, @Nullable String part) {}
}
