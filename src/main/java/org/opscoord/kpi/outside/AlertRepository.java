package org.opscoord.kpi.outside;

import java.sql.Timestamp;
import java.time.Instant;
import org.opscoord.casework.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Thresholds that are crossed now. */
@Repository
class AlertRepository {

  private final JdbcClient jdbc;

  AlertRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether an issue was opened; others who look at the same wait until this transaction ends. */
  boolean isOpen(String indicator, String department) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
        .param("what", "kpi-alert " + indicator + " " + department)
        .query(String.class)
        .single();
    return jdbc.sql(
            """
            SELECT 1 FROM coordination.kpi_alert
             WHERE indicator = :indicator AND department = :department
            """)
        .param("indicator", indicator)
        .param("department", department)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void open(String indicator, String department, CaseNumber number, Instant since) {
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_alert (indicator, department, case_number, since)
            VALUES (:indicator, :department, :number, :since)
            """)
        .param("indicator", indicator)
        .param("department", department)
        .param("number", number.value())
        .param("since", Timestamp.from(since))
        .update();
  }

  void clear(String indicator, String department) {
    jdbc.sql(
            """
            DELETE FROM coordination.kpi_alert
             WHERE indicator = :indicator AND department = :department
            """)
        .param("indicator", indicator)
        .param("department", department)
        .update();
  }
}
