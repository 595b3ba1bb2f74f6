package org.opscoord.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the engine could not do, told by cause rather than one by one. */
@Service
@Transactional
public class Incidents {

  private static final int SHOWN = 20;

  private final EngineOperations engine;
  private final Administrators administrators;
  private final Trail trail;

  Incidents(EngineOperations engine, Administrators administrators, Trail trail) {
    this.engine = engine;
    this.administrators = administrators;
    this.trail = trail;
  }

  /**
   * One thing that went wrong.
   *
   * @param kind {@code failedJob}, {@code failedExternalTask} or another one of the engine
   * @param caseNumber null when its process instance is no case
   * @param job what is tried again; null for what is not a job
   */
  public record Incident(
      String id,
      String kind,
      String process,
      String step,
      String message,
      @Nullable String caseNumber,
      String processInstance,
      @Nullable String job,
      Instant at) {

    String cause() {
      return String.join("\n", kind, process, step, message);
    }
  }

  /**
   * What went wrong for the same cause.
   *
   * @param cases some of the cases that it holds up
   */
  public record Cause(
      String key,
      String kind,
      String process,
      String step,
      String message,
      int count,
      Instant newest,
      List<String> cases) {}

  /**
   * Causes, the one that holds up most first.
   *
   * @throws org.opscoord.directory.AdministratorsOnly for anybody else
   */
  @Transactional(readOnly = true)
  public List<Cause> byCause() {
    administrators.require();
    return grouped().entrySet().stream()
        .map(entry -> cause(entry.getKey(), entry.getValue()))
        .sorted((one, other) -> Integer.compare(other.count(), one.count()))
        .toList();
  }

  /**
   * Tries again what failed for a cause; how much that was. The cases' trails say so.
   *
   * @throws org.opscoord.directory.AdministratorsOnly for anybody else
   * @throws org.opscoord.engine.Refusal without a reason
   */
  public int retry(String key, String reason) {
    var by = administrators.require();
    var why = Administrators.reason(reason);
    var again =
        grouped().getOrDefault(key, List.of()).stream()
            .filter(incident -> incident.job() != null)
            .toList();
    for (var incident : again) {
      engine.retry(String.valueOf(incident.job()));
      if (incident.caseNumber() != null) {
        trail.record(
            Entry.by(
                new CaseNumber(incident.caseNumber()),
                "operations.retried",
                by,
                incident.step(),
                why));
      }
    }
    return again.size();
  }

  private Map<String, List<Incident>> grouped() {
    var groups = new LinkedHashMap<String, List<Incident>>();
    for (var incident : engine.incidents()) {
      groups
          .computeIfAbsent(
              Integer.toHexString(incident.cause().hashCode()), key -> new ArrayList<>())
          .add(incident);
    }
    return groups;
  }

  private static Cause cause(String key, List<Incident> incidents) {
    var first = incidents.get(0);
    return new Cause(
        key,
        first.kind(),
        first.process(),
        first.step(),
        first.message(),
        incidents.size(),
        incidents.stream().map(Incident::at).max(Instant::compareTo).orElseThrow(),
        incidents.stream()
            .map(Incident::caseNumber)
            .filter(Objects::nonNull)
            .distinct()
            .limit(SHOWN)
            .toList());
  }
}
