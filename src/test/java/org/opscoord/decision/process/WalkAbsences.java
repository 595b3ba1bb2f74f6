package org.opscoord.decision.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.opscoord.engine.Refusal;
import org.opscoord.substitution.AbsencePlay;

/** People who go away and come back while cases go on. */
final class WalkAbsences {

  private static final int AT_ONCE = 3;
  private static final List<String> PEOPLE =
      List.of(
          "zhou.tao",
          "liu.yang",
          "guo.lei",
          "tang.yu",
          "gao.yuan",
          "wang.fang",
          "ma.chao",
          "han.bing",
          "zhang.wei",
          "yang.jun");

  private final AbsencePlay absences;
  private final Random random;
  private final Map<String, UUID> away = new HashMap<>();

  WalkAbsences(AbsencePlay absences, Random random) {
    this.absences = absences;
    this.random = random;
  }

  /** One goes, or one comes back. */
  void change() {
    var person = PEOPLE.get(random.nextInt(PEOPLE.size()));
    var known = away.remove(person);
    if (known != null) {
      absences.back(person, known);
    } else if (away.size() < AT_ONCE) {
      var substitute = random.nextInt(4) == 0 ? null : PEOPLE.get(random.nextInt(PEOPLE.size()));
      try {
        away.put(person, absences.away(person, substitute, Set.of(), random.nextBoolean()));
      } catch (Refusal circle) {
        // Nobody stands in for themselves, directly or in turn; that is refused by a sentence.
        if (!circle.messageKey().startsWith("substitution.")) {
          throw circle;
        }
      }
    }
  }
}
