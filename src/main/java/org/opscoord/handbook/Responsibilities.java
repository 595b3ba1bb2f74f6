package org.opscoord.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.opscoord.handbook.Procedure.Step;
import org.springframework.stereotype.Service;

/**
 * Who does what, who answers for it, who is asked and who is told (RACI), read off the models: the
 * owner of a step is responsible, whom the process names accountable answers for it, the parties
 * that a step names as consulted or informed are those.
 */
@Service
public class Responsibilities {

  private final Handbook handbook;

  Responsibilities(Handbook handbook) {
    this.handbook = handbook;
  }

  /**
   * A matrix.
   *
   * @param parties names of those who have a part, in the order in which they first appear
   */
  public record Matrix(Procedure procedure, List<String> parties, List<Row> rows) {}

  /**
   * A step.
   *
   * @param letters for each party in order {@code R}, {@code A}, {@code C}, {@code I}, several of
   *     them, or none
   */
  public record Row(Step step, List<String> letters) {}

  /** One matrix for each process. */
  public List<Matrix> matrices(Locale reader) {
    return handbook.procedures(reader).stream().map(Responsibilities::matrix).toList();
  }

  private static Matrix matrix(Procedure procedure) {
    var rows = new ArrayList<Map<String, String>>();
    var parties = new LinkedHashMap<String, Boolean>();
    for (var step : procedure.tasks()) {
      Map<String, String> row = new LinkedHashMap<>();
      Stream.ofNullable(step.owner()).forEach(owner -> add(row, owner.name(), "R"));
      add(row, procedure.accountable().name(), "A");
      step.consulted().forEach(party -> add(row, party.name(), "C"));
      step.informed().forEach(party -> add(row, party.name(), "I"));
      rows.add(row);
      row.keySet().forEach(name -> parties.put(name, true));
    }
    var names = List.copyOf(parties.keySet());
    var lines = new ArrayList<Row>();
    for (var index = 0; index < rows.size(); index++) {
      var row = rows.get(index);
      lines.add(
          new Row(
              procedure.tasks().get(index),
              names.stream().map(name -> Objects.requireNonNullElse(row.get(name), "")).toList()));
    }
    return new Matrix(procedure, names, List.copyOf(lines));
  }

  private static void add(Map<String, String> row, String party, String letter) {
    row.merge(party, letter, (known, more) -> known.contains(more) ? known : known + more);
  }
}
