package org.opscoord.kpi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.security.WebClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever looks at figures is told that there is something new, after a break too. */
@OperationsTest
class LiveFiguresTests {

  private static final Pattern MARK = Pattern.compile("id:(\\d+)");

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  @Test
  void nothingIsMissedBetweenTwoConnections() {
    var first = stream();
    assertThat(first).contains("event:same").doesNotContain("event:changed");
    var mark = MARK.matcher(first);
    assertThat(mark.find()).isTrue();

    assertThat(stream("Last-Event-ID", mark.group(1))).doesNotContain("event:changed");
    record();
    assertThat(stream("Last-Event-ID", mark.group(1))).contains("event:changed");
  }

  private String stream(String... headers) {
    return WebClient.person(port, "gao.yuan").get("/api/kpi/stream", headers).body();
  }

  private void record() {
    jdbc.sql(
            """
            INSERT INTO coordination.kpi_fact
              (fact_key, measure, case_number, department, started_at, ended_at, elapsed_seconds,
               waiting_seconds, working_seconds)
            VALUES (gen_random_uuid(), 'test.live', 'DEC-2026-0001', 'sales', '2026-02-02',
                    '2026-02-02', 0, 0, 0)
            """)
        .update();
  }
}
