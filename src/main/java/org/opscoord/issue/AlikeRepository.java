package org.opscoord.issue;

import java.util.List;
import org.opscoord.casework.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds open issues that read alike, in any language. */
@Repository
class AlikeRepository {

  private static final int MOST = 20;

  private final JdbcClient jdbc;

  AlikeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An open issue, and how much of the text it shares, from 0 to 1. */
  record Alike(CaseNumber number, String title, double likeness) {}

  /** The likest first; an issue that was merged into this one is left out. */
  List<Alike> of(CaseNumber number, String text) {
    return jdbc.sql(
            """
            SELECT issue.number, issue.title,
                   coordination.similarity(issue.title || ' ' || issue.happened, :text) AS likeness
              FROM coordination.issue JOIN coordination.case_file USING (number)
             WHERE (issue.title || ' ' || issue.happened) OPERATOR(coordination.%) :text
               AND case_file.state = 'OPEN' AND issue.number <> :number
               AND issue.parent IS DISTINCT FROM :number
             ORDER BY likeness DESC, issue.position DESC
             LIMIT :most
            """)
        .param("text", text)
        .param("number", number.value())
        .param("most", MOST)
        .query(
            (row, index) ->
                new Alike(
                    new CaseNumber(row.getString("number")),
                    row.getString("title"),
                    row.getDouble("likeness")))
        .list();
  }

  /** Open issues that this one could be merged into, newest first. */
  List<Alike> others(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT issue.number, issue.title
              FROM coordination.issue JOIN coordination.case_file USING (number)
             WHERE case_file.state = 'OPEN' AND issue.number <> :number AND issue.parent IS NULL
             ORDER BY issue.position DESC
             LIMIT :most
            """)
        .param("number", number.value())
        .param("most", MOST)
        .query(
            (row, index) ->
                new Alike(new CaseNumber(row.getString("number")), row.getString("title"), 0))
        .list();
  }
}
