package org.opscoord.kpi.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Refusal;
import org.opscoord.kpi.indicator.IndicatorReaders;
import org.opscoord.kpi.indicator.Period;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the work of a process was, and where it waited: open and finished cases alike. */
@Service
@Transactional(readOnly = true)
public class HeatMap {

  private final HeatRepository repository;
  private final IndicatorReaders readers;

  HeatMap(HeatRepository repository, IndicatorReaders readers) {
    this.repository = repository;
    this.readers = readers;
  }

  /**
   * A step of a process.
   *
   * @param ended tasks that ended in the period
   * @param open tasks that are open now
   * @param waitingSeconds working time until somebody took them on, of all that ended
   * @param workingSeconds working time from then to the end
   * @param withDeadline how many kept or missed a deadline
   * @param late how many missed it
   */
  public record Step(
      String step,
      long ended,
      long open,
      long waitingSeconds,
      long workingSeconds,
      long withDeadline,
      long late) {}

  /**
   * The steps of a process at which something was or is, by id.
   *
   * @param version null for all versions
   * @throws Refusal when the person acting now may not read figures
   */
  public List<Step> of(String process, @Nullable Integer version, Period period) {
    return repository.steps(process, version, period, readers.scope());
  }
}
