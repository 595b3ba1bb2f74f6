package org.opscoord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.BackoffJobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** How the job executor looks for what is due, as it is set up. */
@OperationsTest
class JobExecutionTests {

  private static final String ENGINE = "default";

  @Autowired CamundaBpmProperties settings;

  @Test
  void anIdleNodeLooksForWhatIsDueAfterOneTwoAndThenEveryFourSeconds() {
    var strategy = new BackoffJobAcquisitionStrategy(executor());
    for (var wait : List.of(1_000L, 2_000L, 4_000L, 4_000L, 4_000L)) {
      strategy.reconfigure(found());
      assertThat(strategy.getWaitTime()).isEqualTo(wait);
    }
  }

  @Test
  void aNodeThatFoundAsManyAsItAskedForLooksAtOnceForAsMany() {
    var strategy = new BackoffJobAcquisitionStrategy(executor());
    var many = new String[strategy.getNumJobsToAcquire(ENGINE)];
    Arrays.setAll(many, Integer::toString);

    strategy.reconfigure(found(many));

    assertThat(strategy.getWaitTime()).isZero();
    assertThat(strategy.getNumJobsToAcquire(ENGINE)).isEqualTo(64);
  }

  @Test
  void jobsForWhichThereIsNoPlaceAreDoneByWhoeverAcquiredThem() {
    var engine = new StandaloneInMemProcessEngineConfiguration();
    engine.setJobExecutor(executor());

    new EngineSettings().postInit(engine);

    assertThat(engine.getJobExecutor().getRejectedJobsHandler())
        .isInstanceOf(CallerRunsRejectedJobsHandler.class);
  }

  private JobExecutor executor() {
    var set = settings.getJobExecution();
    var executor = new DefaultJobExecutor();
    executor.setMaxJobsPerAcquisition(set.getMaxJobsPerAcquisition());
    executor.setWaitTimeInMillis(set.getWaitTimeInMillis());
    executor.setMaxWait(set.getMaxWait());
    return executor;
  }

  private static JobAcquisitionContext found(String... jobs) {
    var acquired = new AcquiredJobs(64);
    for (var job : jobs) {
      acquired.addJobIdBatch(List.of(job));
    }
    var context = new JobAcquisitionContext();
    context.submitAcquiredJobs(ENGINE, acquired);
    return context;
  }
}
