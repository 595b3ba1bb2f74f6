package org.opscoord.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what is sent to the database, only while it is told to. */
class CallCounter implements BeanPostProcessor {

  private static final int LONGEST = 300;

  private final AtomicBoolean counts = new AtomicBoolean();
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong reads = new AtomicLong();
  private final Map<String, Integer> bySql = new ConcurrentHashMap<>();

  /**
   * What was sent.
   *
   * @param calls round trips that carried statements
   * @param statements of them, those of a batch each
   * @param reads calls that asked for rows
   * @param bySql calls by their text, shortened
   */
  record Counted(long calls, long statements, long reads, Map<String, Integer> bySql) {}

  void start() {
    calls.set(0);
    statements.set(0);
    reads.set(0);
    bySql.clear();
    counts.set(true);
  }

  Counted stop() {
    counts.set(false);
    return new Counted(calls.get(), statements.get(), reads.get(), Map.copyOf(bySql));
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source && !(bean instanceof ProxyDataSource)
        ? new Switched(
            source,
            ProxyDataSourceBuilder.create(source)
                .listener(listener())
                .afterMethod(
                    call -> {
                      if (call.getMethod().getName().equals("addBatch")) {
                        statements.incrementAndGet();
                      }
                    })
                .build())
        : bean;
  }

  /** The pool itself, or the one that counts. */
  private final class Switched extends org.springframework.jdbc.datasource.DelegatingDataSource {

    private final DataSource counting;

    Switched(DataSource plain, DataSource counting) {
      super(plain);
      this.counting = counting;
    }

    @Override
    public java.sql.Connection getConnection() throws java.sql.SQLException {
      return counts.get() ? counting.getConnection() : super.getConnection();
    }
  }

  private QueryExecutionListener listener() {
    return new QueryExecutionListener() {
      @Override
      public void beforeQuery(ExecutionInfo call, java.util.List<QueryInfo> queries) {
        // Counted once it is over.
      }

      @Override
      public void afterQuery(ExecutionInfo call, java.util.List<QueryInfo> queries) {
        calls.incrementAndGet();
        if (!call.isBatch()) {
          statements.incrementAndGet();
        }
        queries.forEach(query -> bySql.merge(shortened(query.getQuery()), 1, Integer::sum));
        if (queries.stream().anyMatch(query -> isRead(query.getQuery()))) {
          reads.incrementAndGet();
        }
      }
    };
  }

  private static String shortened(String sql) {
    var text = sql.replaceAll("\\s+", " ").strip();
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST / 2) + " … " + text.substring(text.length() - LONGEST / 2);
  }

  private static boolean isRead(String sql) {
    var text = sql.stripLeading().toLowerCase(java.util.Locale.ROOT);
    return text.startsWith("select") || text.startsWith("with");
  }
}
