package org.opscoord.casework;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers that cases get, by kind and year. */
@Repository
class CaseSequenceRepository {

  private final JdbcClient jdbc;

  CaseSequenceRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of the year; others who ask for the same kind wait until this commits. */
  int nextInYear(String kind, int year) {
    return jdbc.sql(
            """
            INSERT INTO coordination.case_sequence AS s (kind, year, newest) VALUES (:kind, :year, 1)
            ON CONFLICT (kind, year) DO UPDATE SET newest = s.newest + 1
            RETURNING newest
            """)
        .param("kind", kind)
        .param("year", year)
        .query(Integer.class)
        .single();
  }
}
