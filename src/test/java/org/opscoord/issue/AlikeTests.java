package org.opscoord.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opscoord.TestDatabase;
import org.opscoord.casework.CaseNumber;
import org.opscoord.issue.AlikeRepository.Alike;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Reports that read alike are found among many, in both languages, by an index. */
class AlikeTests {

  private static final CaseNumber NEW = new CaseNumber("ISS-2026-0001");

  private static JdbcClient jdbc;
  private static AlikeRepository alike;

  @BeforeAll
  static void fill() {
    var details = TestDatabase.connectionDetails(TestDatabase.createDatabase());
    var source =
        new DriverManagerDataSource(
            details.getJdbcUrl(), details.getUsername(), details.getPassword());
    Flyway.configure()
        .dataSource(source)
        .schemas("coordination")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    jdbc = JdbcClient.create(source);
    jdbc.sql(
            """
            INSERT INTO coordination.case_file
              (number, kind, title, requester, department, state, opened_at, process_instance_id)
            SELECT 'ISS-2026-' || n, 'ISS', 'Issue', 'p', 'd', 'OPEN', now(), n::text
              FROM generate_series(10000, 40000) AS n
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO coordination.issue
              (number, title, happened, place, category, impact, urgency)
            SELECT 'ISS-2026-' || n, md5(n::text), md5((n + 1)::text) || md5((n + 2)::text),
                   'here', 'quality', 3, 3
              FROM generate_series(10000, 39990) AS n
            """)
        .update();
    insert(39991, "The kettle drips", "Every third kettle drips at the seal.");
    insert(39992, "水壶漏水", "三号线生产的水壶在密封圈处漏水。");
    insert(39993, "打印机卡纸", "财务部的打印机从早上开始卡纸。");
    jdbc.sql("VACUUM ANALYZE coordination.issue").update();
    alike = new AlikeRepository(jdbc);
  }

  private static void insert(int number, String title, String happened) {
    jdbc.sql(
            """
            INSERT INTO coordination.issue
              (number, title, happened, place, category, impact, urgency)
            VALUES (:number, :title, :happened, 'here', 'quality', 3, 3)
            """)
        .param("number", "ISS-2026-" + number)
        .param("title", title)
        .param("happened", happened)
        .update();
  }

  @Test
  void anEnglishReportFindsTheOneThatReadsAlike() {
    assertThat(alike.of(NEW, "Kettle drips at the seal", "Every kettle since Monday drips."))
        .extracting(Alike::title)
        .containsExactly("The kettle drips");
  }

  @Test
  void aChineseReportFindsTheOneThatReadsAlike() {
    assertThat(alike.of(NEW, "水壶密封圈漏水", "今天三号线生产的水壶又在密封圈处漏水。"))
        .extracting(Alike::title)
        .containsExactly("水壶漏水");
  }

  @Test
  void theSameWordsInOtherFormsAreFoundHoweverMuchElseIsSaid() {
    var story =
        "The customer from Hamburg called again this morning and was rather annoyed, because the"
            + " replacement that we had promised last week never arrived at the warehouse.";

    assertThat(alike.of(NEW, "Dripping kettles", story))
        .extracting(Alike::title)
        .containsExactly("The kettle drips");
  }

  @Test
  void whatHasEndedIsNotFoundAndNothingIsMergedIntoIt() {
    insert(39994, "The lamp flickers", "The lamp over line 3 flickers.");
    assertThat(alike.of(NEW, "The lamp flickers", "Over line 3."))
        .extracting(Alike::title)
        .containsExactly("The lamp flickers");
    assertThat(alike.others(NEW)).extracting(Alike::title).contains("The lamp flickers");

    alike.end(new CaseNumber("ISS-2026-39994"));

    assertThat(alike.of(NEW, "The lamp flickers", "Over line 3.")).isEmpty();
    assertThat(alike.others(NEW)).extracting(Alike::title).doesNotContain("The lamp flickers");
  }

  @Test
  void theWholeSearchUsesBothIndexes() {
    var plan = String.join("\n", alike.plan(NEW, "The kettle drips", "At the seal."));

    assertThat(plan)
        .contains("issue_text_idx", "issue_words_idx")
        .doesNotContain("Seq Scan on issue");
  }
}
