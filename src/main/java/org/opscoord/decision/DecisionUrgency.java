package org.opscoord.decision;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUrgency;
import org.springframework.stereotype.Component;

/** Decisions that are needed sooner than usual. */
@Component
class DecisionUrgency implements CaseUrgency {

  private final DecisionUrgencyRepository repository;

  DecisionUrgency(DecisionUrgencyRepository repository) {
    this.repository = repository;
  }

  @Override
  public Map<CaseNumber, String> of(Collection<CaseNumber> numbers) {
    return repository.urgent(numbers).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> "decision.urgency." + it.getValue()));
  }
}
