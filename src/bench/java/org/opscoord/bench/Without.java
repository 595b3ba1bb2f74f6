package org.opscoord.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.opscoord.engine.TransactionMemory;
import org.opscoord.engine.WriteBehind;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product without one of the things that make it cheaper. */
enum Without {
  NOTHING("nothing else"),
  CONTINUATION(
      "what follows a step left to the job executor", Map.of("opscoord.continuation.most", "0")),
  STORAGE("executions, variables, history and incidents read as the engine does") {
    @Override
    void change(GenericApplicationContext context) {
      context.addBeanFactoryPostProcessor(remove("storage"));
    }
  },
  WRITES_TOGETHER("an answer waited for after each statement that the engine writes with") {
    @Override
    void change(GenericApplicationContext context) {
      context.addBeanFactoryPostProcessor(remove("writesTogether"));
    }
  },
  QUICK_CONDITIONS("conditions within statements evaluated by OGNL, their texts parsed each time") {
    @Override
    void change(GenericApplicationContext context) {
      context.addBeanFactoryPostProcessor(remove("quickConditions"));
    }
  },
  FUNCTIONS_MADE_ONCE("functions of rules made, and cells parsed, each time") {
    @Override
    void change(GenericApplicationContext context) {
      context.addBeanFactoryPostProcessor(remove("rulesPlugin"));
    }
  },
  SPARED_INDEXES("all indexes of the engine", Map.of("opscoord.storage.spare-indexes", "false")),
  SPARED_CONSTRAINTS(
      "all foreign keys of the engine", Map.of("opscoord.storage.spare-constraints", "false")),
  REMEMBERED_DEFINITIONS(
      "what is deployed asked for with each command",
      Map.of("opscoord.storage.remember-definitions", "false")),
  WRITE_BEHIND("an answer waited for after each line that a step leaves behind") {
    @Override
    void change(GenericApplicationContext context) {
      context.registerBean(
          AtOnce.class,
          () -> new AtOnce(context.getBean(JdbcClient.class)),
          bean -> bean.setPrimary(true));
    }
  },
  RESTRICTED_READERS(
      "whether somebody reads every task asked at each list",
      Map.of("opscoord.rights.remembered", "0s")),
  KEPT_PAGES("tables that are empty for a moment give back their pages") {
    @Override
    void change(GenericApplicationContext context) {
      afterwards(
          context,
          """
          SELECT unnest(ARRAY[format('ALTER TABLE %s RESET (vacuum_truncate)', oid::regclass),
                              format('VACUUM %s', oid::regclass)])
            FROM pg_class WHERE reloptions @> ARRAY['vacuum_truncate=off']
          """);
    }
  },
  KEPT_PLANS("how rare values are left to the server to guess") {
    @Override
    void change(GenericApplicationContext context) {
      afterwards(
          context,
          """
          SELECT format('ALTER TABLE %s ALTER COLUMN %I RESET (n_distinct)',
                        attrelid::regclass, attname)
            FROM pg_attribute WHERE attoptions::text LIKE '%n_distinct%'
          """);
    }
  },
  TRANSACTION_MEMORY("each read goes to the database") {
    @Override
    void change(GenericApplicationContext context) {
      context.addBeanFactoryPostProcessor(
          factory -> {
            ((BeanDefinitionRegistry) factory).removeBeanDefinition("transactionMemory");
            context.registerBean("transactionMemory", Forgetful.class);
          });
    }
  },
  LEAN_HISTORY("history of every job and counter") {
    @Override
    void change(GenericApplicationContext context) {
      context.addBeanFactoryPostProcessor(last(context, JobLog.class));
    }
  },
  NO_REMOVAL_TIME("removal times written at the end of a case") {
    @Override
    void change(GenericApplicationContext context) {
      context.addBeanFactoryPostProcessor(last(context, RemovalTimes.class));
    }
  },
  NO_EVENTS(
      "the engine's events published as Spring's",
      Map.of(
          "camunda.bpm.eventing.execution", "true",
          "camunda.bpm.eventing.history", "true",
          "camunda.bpm.eventing.task", "true")),
  STATEMENT_CACHE(
      "the driver's statement cache as it comes",
      Map.of(
          "spring.datasource.hikari.data-source-properties.preparedStatementCacheQueries", "256",
          "spring.datasource.hikari.data-source-properties.preparedStatementCacheSizeMiB", "5")),
  BATCHED_INSERTS(
      "inserts of a batch sent one by one",
      Map.of("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "false"));

  private final String title;
  private final Map<String, Object> settings;

  Without(String title) {
    this(title, Map.of());
  }

  Without(String title, Map<String, Object> settings) {
    this.title = title;
    this.settings = settings;
  }

  /** What is so instead. */
  String title() {
    return title;
  }

  Map<String, Object> settings() {
    return settings;
  }

  void change(GenericApplicationContext context) {
    // Most are settings alone.
  }

  private static BeanFactoryPostProcessor remove(String bean) {
    return factory -> ((BeanDefinitionRegistry) factory).removeBeanDefinition(bean);
  }

  /** Registered after all others, so that what it sets in the engine is what counts. */
  private static BeanFactoryPostProcessor last(
      GenericApplicationContext context, Class<? extends ProcessEnginePlugin> plugin) {
    return factory -> context.registerBean(plugin);
  }

  /** Waits for the answer to each. */
  record AtOnce(JdbcClient jdbc) implements WriteBehind {
    @Override
    public void write(String sql, MapSqlParameterSource parameters) {
      jdbc.sql(sql).paramSource(parameters).update();
    }
  }

  /** Reads each time. */
  static class Forgetful extends TransactionMemory {
    @Override
    public <T> T recall(Object key, Supplier<T> read) {
      return read.get();
    }
  }

  /** Lets the statements that a query makes be done at the end of the start. */
  private static void afterwards(GenericApplicationContext context, String query) {
    context.registerBean(
        Afterwards.class, () -> new Afterwards(context.getBean(JdbcClient.class), query));
  }

  @Order(Ordered.LOWEST_PRECEDENCE)
  record Afterwards(JdbcClient jdbc, String query) implements ApplicationRunner {
    @Override
    public void run(ApplicationArguments arguments) {
      for (var statement : jdbc.sql(query).query(String.class).list()) {
        jdbc.sql(statement).update();
      }
    }
  }

  /** The engine's own full history. */
  @Order(Ordered.LOWEST_PRECEDENCE)
  static class JobLog extends AbstractProcessEnginePlugin {
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
      engine.setCustomHistoryLevels(List.of());
    }
  }

  /** The engine's own way of tidying up. */
  @Order(Ordered.LOWEST_PRECEDENCE)
  static class RemovalTimes extends AbstractProcessEnginePlugin {
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
      engine.setHistoryRemovalTimeStrategy(
          ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_END);
      engine.setHistoryCleanupStrategy(
          ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_REMOVAL_TIME_BASED);
    }
  }
}
