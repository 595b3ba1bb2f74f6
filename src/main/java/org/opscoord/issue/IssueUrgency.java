package org.opscoord.issue;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUrgency;
import org.springframework.stereotype.Component;

/** Grave issues, and those that cannot wait. */
@Component
class IssueUrgency implements CaseUrgency {

  private final IssueUrgencyRepository repository;

  IssueUrgency(IssueUrgencyRepository repository) {
    this.repository = repository;
  }

  @Override
  public Map<CaseNumber, String> of(Collection<CaseNumber> numbers) {
    return repository.urgent(numbers).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> "issue.card." + it.getValue()));
  }
}
