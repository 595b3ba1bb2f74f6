package org.opscoord.issue;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.opscoord.casework.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IssueUrgencyRepository {

  private final JdbcClient jdbc;

  IssueUrgencyRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How urgent the urgent ones among some cases are. */
  Map<CaseNumber, String> urgent(Collection<CaseNumber> numbers) {
    return jdbc
        .sql(
            """
            SELECT number, severity FROM coordination.issue
             WHERE number = ANY (:numbers) AND severity IN ('S1', 'S2')
            """)
        .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
        .query(
            (row, index) ->
                Map.entry(new CaseNumber(row.getString("number")), row.getString("severity")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
