package org.opscoord;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole product on its own database, with a clock that stands still, the job executor off and
 * the demo company loaded. Tests share one context and its data: make what you need, and look only
 * at that.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({
  TestDatabase.class,
  TestClock.class,
  DemoCompany.class,
  Acting.class,
  ProcessCoverage.class
})
@ActiveProfiles("test")
@TestExecutionListeners(
    listeners = ServedEngine.class,
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface OperationsTest {}
