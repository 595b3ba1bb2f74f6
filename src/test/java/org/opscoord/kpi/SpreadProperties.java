package org.opscoord.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SpreadProperties {

  @Property
  void aPercentileIsNeverTooLowAndAtMostASeventhTooHigh(
      @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 60, max = 50_000_000) Long> times) {
    var spread = new Spread(counts(times));
    var sorted = new ArrayList<>(times);
    Collections.sort(sorted);

    for (var share : new double[] {0.01, 0.5, 0.9, 1}) {
      var exact = sorted.get((int) Math.ceil(times.size() * share) - 1);
      var found = spread.percentile(share).orElseThrow();
      assertThat(found).isBetween(exact, exact + exact / 7 + 1);
    }
  }

  @Example
  void boundsRise() {
    assertThat(Spread.BOUNDS).isSorted().doesNotHaveDuplicates();
  }

  @Property
  void everyTimeIsCountedOnce(
      @ForAll @Size(max = 20) List<@LongRange(min = 0, max = 100_000_000) Long> times) {
    var total = counts(times).stream().mapToLong(Long::longValue).sum();

    assertThat(total).isEqualTo(times.size());
    assertThat(new Spread(counts(times)).percentile(0.5).isPresent()).isEqualTo(!times.isEmpty());
  }

  private static List<Long> counts(List<Long> times) {
    var counts = new Long[Spread.BOUNDS.size() + 1];
    Arrays.fill(counts, 0L);
    for (var time : times) {
      var bound = (int) Spread.BOUNDS.stream().filter(it -> it < time).count();
      counts[bound]++;
    }
    return List.of(counts);
  }
}
