package org.opscoord.engine;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For repositories that are tested without transactions. */
public record WritesAtOnce(JdbcClient jdbc) implements WriteBehind {

  @Override
  public void write(String sql, MapSqlParameterSource parameters) {
    jdbc.sql(sql).paramSource(parameters).update();
  }
}
