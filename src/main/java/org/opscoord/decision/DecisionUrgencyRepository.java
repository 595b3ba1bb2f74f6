package org.opscoord.decision;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.opscoord.casework.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionUrgencyRepository {

  private final JdbcClient jdbc;

  DecisionUrgencyRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How urgent the urgent ones among some cases are. */
  Map<CaseNumber, String> urgent(Collection<CaseNumber> numbers) {
    return jdbc
        .sql(
            """
            SELECT number, urgency FROM coordination.decision
             WHERE number = ANY (:numbers) AND urgency <> 'normal'
            """)
        .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
        .query(
            (row, index) ->
                Map.entry(new CaseNumber(row.getString("number")), row.getString("urgency")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
