package org.opscoord.kpi;

import java.math.BigDecimal;
import java.util.List;
import org.opscoord.casework.conversation.CaseSpokenOf;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts comments, copies and urges, as {@code conversation.<kind>}: an urge is charged to the
 * departments that had the case, all else to the department of whoever spoke.
 */
@Component
class ConversationFacts {

  private final Facts facts;
  private final Directory directory;

  ConversationFacts(Facts facts, Directory directory) {
    this.facts = facts;
    this.directory = directory;
  }

  @EventListener
  void on(CaseSpokenOf event) {
    var charged =
        switch (event.kind()) {
          case URGE -> event.told();
          case COMMENT, COPY -> List.of(event.by());
        };
    charged.stream()
        .flatMap(person -> directory.person(person).stream())
        .map(Person::department)
        .distinct()
        .forEach(
            department ->
                facts.record(
                    "%s:%s:%s".formatted(event.by(), event.request(), department),
                    "conversation." + event.kind().id(),
                    event.caseNumber(),
                    department,
                    BigDecimal.ONE));
  }
}
