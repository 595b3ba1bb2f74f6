package org.opscoord.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names the three settings that a packaged product needs, instead of a driver class. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DataSourceMissingAnalyzer extends AbstractFailureAnalyzer<BeanCreationException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failure, BeanCreationException cause) {
    for (Throwable link = failure; link != null; link = link.getCause()) {
      if (link.getClass().getSimpleName().equals("DataSourceBeanCreationException")) {
        return new FailureAnalysis(
            "No database is configured.",
            "Set SPRING_DATASOURCE_URL (jdbc:postgresql://host:5432/database),"
                + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
            failure);
      }
    }
    return null;
  }
}
