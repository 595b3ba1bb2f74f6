package org.opscoord.engine.rules;

import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;
import org.springframework.stereotype.Component;

/**
 * Camunda's FEEL, of rules and of forms, with functions that are made once and expressions that are
 * parsed once. May be asked by many threads at a time.
 */
@Component
class CellExpressions extends ScalaFeelEngine {

  CellExpressions() {
    super(List.of());
  }

  @Override
  protected FeelEngine buildFeelEngine(
      CustomFunctionTransformer functions, CompositeValueMapper values) {
    return new FunctionsMadeOnce(super.buildFeelEngine(functions, values));
  }
}
