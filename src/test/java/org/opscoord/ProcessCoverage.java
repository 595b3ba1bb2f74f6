package org.opscoord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.spring.boot.starter.event.ExecutionEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Notes each element of a model that a test runs, for the gate that stands after all tests. One
 * build writes one file, so that nothing of an earlier build can help. What was rolled back, with a
 * refusal or a failure, was not run.
 */
@TestComponent
public class ProcessCoverage {

  private static final Path FILE =
      Path.of(System.getProperty("process.coverage.file", "target/process-coverage.txt"));

  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  @TransactionalEventListener
  void run(ExecutionEvent event) throws IOException {
    var model = event.getProcessDefinitionId().split(":", 2)[0];
    if (event.getEventName().equals(ExecutionListener.EVENTNAME_TAKE)) {
      note(model, event.getCurrentTransitionId());
    } else if (event.getEventName().equals(ExecutionListener.EVENTNAME_START)
        && event.getCurrentActivityId() != null) {
      note(model, event.getCurrentActivityId());
    }
  }

  /** What has been run in this build, each as {@code model/element}. */
  public static Set<String> seen() throws IOException {
    return Files.readAllLines(FILE).stream().collect(Collectors.toSet());
  }

  private static void note(String model, String element) throws IOException {
    var line = model + "/" + element;
    if (SEEN.add(line)) {
      Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }
}
