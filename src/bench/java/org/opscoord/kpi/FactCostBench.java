package org.opscoord.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.opscoord.decision.process.DecisionPlay;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What a decision from its request to its approval costs, and how much of that is the recording of
 * facts: the time in the repositories of facts, of whoever holds a task and of whoever waits for an
 * answer. Prints rows of Markdown.
 */
@OperationsTest
@Import({DecisionPlay.class, FactCostBench.Watched.class})
class FactCostBench {

  private static final int WARM = 30;
  private static final int CASES = 100;
  private static final AtomicLong NANOS = new AtomicLong();
  private static final AtomicLong CALLS = new AtomicLong();

  @Autowired DecisionPlay play;

  /** Measures what passes through the repositories. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Watched {

    @Bean
    static BeanPostProcessor watching() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return name.equals("factRepository")
                  || name.equals("holdingRepository")
                  || name.equals("unansweredRepository")
              ? watched(bean)
              : bean;
        }
      };
    }

    private static Object watched(Object bean) {
      var proxy = new ProxyFactory(bean);
      proxy.setProxyTargetClass(true);
      proxy.addAdvice(
          (MethodInterceptor)
              call -> {
                var start = System.nanoTime();
                try {
                  return call.proceed();
                } finally {
                  NANOS.addAndGet(System.nanoTime() - start);
                  CALLS.incrementAndGet();
                }
              });
      return proxy.getProxy();
    }
  }

  @Test
  void recordingFactsIsASmallPartOfACase() {
    for (var index = 0; index < WARM; index++) {
      play.recommended(DecisionPlay.request("title", "Warm " + index));
    }
    var shares = new ArrayList<Double>();
    var whole = 0L;
    var calls = CALLS.get();
    for (var index = 0; index < CASES; index++) {
      var facts = NANOS.get();
      var start = System.nanoTime();
      play.recommended(DecisionPlay.request("title", "Case " + index));
      var took = System.nanoTime() - start;
      whole += took;
      shares.add((NANOS.get() - facts) / (double) took);
    }
    var sorted = shares.stream().sorted().toList();

    System.out.printf(
        Locale.ROOT,
        """

        | a decision from its request to its approval | measured | wanted |
        |---|---|---|
        | time of a case, mean of %d | %.0f ms | |
        | calls that record facts | %.0f | |
        | part of the time that they take, median | %.1f %% | 5 %% |
        | the same, 9 of 10 within | %.1f %% | |
        """,
        CASES,
        whole / 1e6 / CASES,
        (CALLS.get() - calls) / (double) CASES,
        100 * sorted.get(CASES / 2),
        100 * sorted.get(CASES * 9 / 10));
    assertThat(CALLS.get()).isPositive();
  }
}
