package org.opscoord.kpi.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.opscoord.kpi.indicator.Indicators.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Definitions of indicators, every version of them. */
@Repository
class IndicatorRepository {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  IndicatorRepository(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The newest version of each, retired ones too, by code. */
  List<Indicator> newest() {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (code) * FROM coordination.kpi_indicator
             ORDER BY code, version DESC
            """)
        .query((row, index) -> indicator(row))
        .list();
  }

  /** Every version of one, newest first. */
  List<Change> versions(String code) {
    return jdbc.sql(
            """
            SELECT * FROM coordination.kpi_indicator WHERE code = :code ORDER BY version DESC
            """)
        .param("code", code)
        .query(
            (row, index) ->
                new Change(
                    indicator(row),
                    row.getString("changed_by"),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  /** Adds a version; false when there is that version already. */
  boolean insert(Indicator indicator, String by, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO coordination.kpi_indicator
                  (code, version, name_en, name_zh, description_en, description_zh, unit,
                   direction, owner, formula, retired, changed_by, changed_at)
                VALUES (:code, :version, :nameEn, :nameZh, :descriptionEn, :descriptionZh, :unit,
                        :direction, :owner, :formula::jsonb, :retired, :by, :at)
                ON CONFLICT (code, version) DO NOTHING
                """)
            .param("code", indicator.code())
            .param("version", indicator.version())
            .param("nameEn", indicator.nameEn())
            .param("nameZh", indicator.nameZh())
            .param("descriptionEn", indicator.descriptionEn())
            .param("descriptionZh", indicator.descriptionZh())
            .param("unit", indicator.unit().name())
            .param("direction", indicator.direction().name())
            .param("owner", indicator.owner())
            .param("formula", written(indicator.formula()))
            .param("retired", indicator.retired())
            .param("by", by)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  private Indicator indicator(ResultSet row) throws SQLException {
    return new Indicator(
        row.getString("code"),
        row.getInt("version"),
        row.getString("name_en"),
        row.getString("name_zh"),
        row.getString("description_en"),
        row.getString("description_zh"),
        Unit.valueOf(row.getString("unit")),
        Direction.valueOf(row.getString("direction")),
        row.getString("owner"),
        read(row.getString("formula")),
        row.getBoolean("retired"));
  }

  private String written(Formula formula) {
    try {
      return json.writeValueAsString(formula);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Formula read(String formula) {
    try {
      return json.readValue(formula, Formula.class);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
