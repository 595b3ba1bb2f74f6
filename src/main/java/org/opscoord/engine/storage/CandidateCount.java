package org.opscoord.engine.storage;

import java.util.regex.Pattern;

/**
 * Counts tasks by whether their candidates are among some. The engine joins each task with its
 * candidates and then counts the different ones, which takes PostgreSQL twice as long with a
 * hundred thousand tasks.
 */
final class CandidateCount {

  /** The engine's statement. */
  static final String STATEMENT = "selectTaskCountByQueryCriteria";

  private static final Pattern JOIN =
      Pattern.compile("left join\\s+(\\S*ACT_RU_IDENTITYLINK) I on I\\.TASK_ID_ = RES\\.ID_\\s");
  private static final Pattern CANDIDATES =
      Pattern.compile("I\\.TYPE_ = 'candidate'\\s+and\\s+\\(");
  private static final Pattern OF_CANDIDATES = Pattern.compile("\\bI\\.[A-Z]");
  private static final Pattern JOINED = Pattern.compile("\\bjoin\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIFFERENT =
      Pattern.compile("\\bdistinct\\s", Pattern.CASE_INSENSITIVE);

  private CandidateCount() {}

  /**
   * A count of the engine with its candidates asked for once, or as it is, where it asks for
   * anything else of them: conditions of two places then have to hold for the same candidate.
   */
  static String rewritten(String sql) {
    var join = JOIN.matcher(sql);
    if (!join.find()) {
      return sql;
    }
    var table = join.group(1);
    var unjoined = sql.substring(0, join.start()) + sql.substring(join.end());
    var candidates = CANDIDATES.matcher(unjoined);
    if (!candidates.find()) {
      return sql;
    }
    var before = unjoined.substring(0, candidates.start());
    var end = closing(unjoined, candidates.end());
    var after = unjoined.substring(end);
    if (OF_CANDIDATES.matcher(before).find() || OF_CANDIDATES.matcher(after).find()) {
      return sql;
    }
    var counted =
        "%sRES.ID_ IN (SELECT I.TASK_ID_ FROM %s I WHERE %s)%s"
            .formatted(before, table, unjoined.substring(candidates.start(), end), after);
    return JOINED.matcher(counted).find() ? counted : DIFFERENT.matcher(counted).replaceFirst("");
  }

  /** After the bracket that closes one that stands before a place. */
  private static int closing(String sql, int inside) {
    var open = 1;
    var at = inside;
    while (open > 0) {
      var letter = sql.charAt(at);
      if (letter == '(') {
        open++;
      } else if (letter == ')') {
        open--;
      }
      at++;
    }
    return at;
  }
}
