package org.opscoord.engine.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.WriteBehind;
import org.opscoord.engine.storage.OneMessage.PartFailed;
import org.opscoord.engine.storage.PendingWrites.Write;
import org.springframework.boot.autoconfigure.jdbc.JdbcProperties;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.stereotype.Component;

/**
 * What every repository speaks through, so that none misses what was put off: before a statement
 * that names the table of such a write, all of them are done.
 */
@Component
class WriteBehindTemplate extends JdbcTemplate implements WriteBehind {

  private static final Pattern TABLE = Pattern.compile("\\bcoordination\\.\\w+");

  private final Map<String, Text> texts = new ConcurrentHashMap<>();
  private final @Nullable OneMessage message = OneMessage.ofDriver();

  /** Stands in place of Spring Boot's own and does what is set for that. */
  WriteBehindTemplate(DataSource source, JdbcProperties settings) {
    super(source);
    var template = settings.getTemplate();
    setFetchSize(template.getFetchSize());
    setMaxRows(template.getMaxRows());
    if (template.getQueryTimeout() != null) {
      setQueryTimeout((int) template.getQueryTimeout().toSeconds());
    }
  }

  private record Text(ParsedSql parsed, String table) {}

  @Override
  public void write(String sql, MapSqlParameterSource parameters) {
    var text = texts.computeIfAbsent(sql, WriteBehindTemplate::text);
    var plain = NamedParameterUtils.substituteNamedParameters(text.parsed(), parameters);
    var types = NamedParameterUtils.buildSqlParameterList(text.parsed(), parameters);
    var values =
        new PreparedStatementCreatorFactory(plain, types)
            .newPreparedStatementSetter(
                NamedParameterUtils.buildValueArray(text.parsed(), parameters, null));
    if (!PendingWrites.add(new Write(plain, text.table(), values), this::writeNow)) {
      update(plain, values);
    }
  }

  private static Text text(String sql) {
    var table = TABLE.matcher(sql);
    if (!table.find()) {
      throw new IllegalArgumentException("Changes no table of ours: " + sql);
    }
    if (sql.contains("DO UPDATE")) {
      throw new IllegalArgumentException(
          "Two of one row would be one insert, which cannot change a row twice: " + sql);
    }
    return new Text(NamedParameterUtils.parseSqlStatement(sql), table.group());
  }

  @Override
  protected void applyStatementSettings(Statement statement) throws SQLException {
    super.applyStatementSettings(statement);
    var pending = PendingWrites.ofTransaction();
    if (pending != null
        && !pending.isEmpty()
        && pending.concern(
            statement instanceof PreparedStatement prepared ? prepared.toString() : null)) {
      writeNow(pending);
    }
  }

  private void writeNow(PendingWrites pending) {
    if (pending.isEmpty()) {
      return;
    }
    execute(
        (ConnectionCallback<@Nullable Void>)
            connection -> {
              var batches = pending.take(connection);
              try {
                if (message != null) {
                  message.send(connection, batches);
                } else {
                  for (var batch : batches) {
                    batch.executeBatch();
                  }
                }
              } catch (PartFailed failed) {
                throw failed.failure();
              } finally {
                PendingWrites.close(batches);
              }
              return null;
            });
  }
}
