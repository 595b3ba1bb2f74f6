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

  /**
   * The likest first: issues that share many trigrams, in any script, and those that have every
   * word of the title in some form. An issue that was merged into this one is left out.
   */
  List<Alike> of(CaseNumber number, String title, String happened) {
    return bound("", number, title, happened)
        .query(
            (row, index) ->
                new Alike(
                    new CaseNumber(row.getString("number")),
                    row.getString("title"),
                    row.getDouble("likeness")))
        .list();
  }

  /** How PostgreSQL would search, for the tests that watch over it. */
  List<String> plan(CaseNumber number, String title, String happened) {
    return bound("EXPLAIN ", number, title, happened).query(String.class).list();
  }

  private JdbcClient.StatementSpec bound(
      String prefix, CaseNumber number, String title, String happened) {
    return jdbc.sql(
            prefix
                + """
                WITH found AS (
                  SELECT number FROM coordination.issue
                   WHERE is_open AND (title || ' ' || happened) OPERATOR(coordination.%) :text
                   UNION
                  SELECT number FROM coordination.issue
                   WHERE is_open AND words @@ plainto_tsquery('english', :title))
                SELECT issue.number, issue.title,
                       greatest(
                         coordination.similarity(issue.title || ' ' || issue.happened, :text),
                         ts_rank(issue.words, plainto_tsquery('english', :title))) AS likeness
                  FROM found
                  JOIN coordination.issue USING (number)
                 WHERE issue.number <> :number AND issue.parent IS DISTINCT FROM :number
                 ORDER BY likeness DESC, issue.position DESC
                 LIMIT :most
                """)
        .param("text", title + " " + happened)
        .param("title", title)
        .param("number", number.value())
        .param("most", MOST);
  }

  /** Open issues that this one could be merged into, newest first. */
  List<Alike> others(CaseNumber number) {
    return jdbc.sql(
            """
            SELECT number, title FROM coordination.issue
             WHERE is_open AND number <> :number AND parent IS NULL
             ORDER BY position DESC
             LIMIT :most
            """)
        .param("number", number.value())
        .param("most", MOST)
        .query(
            (row, index) ->
                new Alike(new CaseNumber(row.getString("number")), row.getString("title"), 0))
        .list();
  }

  /** An issue is open no longer; nothing happens where none was reported. */
  void end(CaseNumber number) {
    jdbc.sql("UPDATE coordination.issue SET is_open = false WHERE number = :number")
        .param("number", number.value())
        .update();
  }
}
