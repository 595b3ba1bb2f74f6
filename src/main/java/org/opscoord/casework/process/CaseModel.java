package org.opscoord.casework.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** What a model says about the case it runs, in its extension property {@code caseKind}. */
final class CaseModel {

  static final PropertyKey<String> KIND = new PropertyKey<>("opscoord.caseKind");

  private CaseModel() {}

  /** The kind of case that a start of the model opens; empty when it opens none. */
  static Optional<String> kind(ProcessDefinitionEntity definition) {
    return Optional.ofNullable(definition.getProperties().get(KIND));
  }
}
