package org.opscoord.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.print.PrintSection;
import org.opscoord.casework.print.PrintSection.Facts;
import org.opscoord.casework.print.PrintSection.Table;
import org.opscoord.casework.print.PrintSource;
import org.opscoord.casework.print.PrintWords;
import org.opscoord.decision.DecisionRecord.Considered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was asked for; and how it came out, once that is in the register. */
@Component
@Order(10)
class DecisionPrint implements PrintSource {

  private final Dossier dossier;
  private final RegisterRepository register;
  private final PrintWords words;

  DecisionPrint(Dossier dossier, RegisterRepository register, PrintWords words) {
    this.dossier = dossier;
    this.register = register;
    this.words = words;
  }

  @Override
  public List<PrintSection> of(CaseFile file, Locale reader) {
    if (!file.kind().equals(DecisionModel.KIND)) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(request(dossier.request(file.number()), reader)),
            register.find(file.number()).stream()
                .flatMap(entry -> Stream.of(decided(entry, reader), options(entry, reader))))
        .toList();
  }

  private PrintSection request(DecisionRequest request, Locale reader) {
    return new PrintSection(
        label(reader, "request"),
        new Facts()
            .add(label(reader, "background"), request.background())
            .add(label(reader, "desiredOutcome"), request.desiredOutcome())
            .add(
                label(reader, "category"),
                words.text(reader, "decision.category." + request.category()))
            .add(label(reader, "amount"), words.text(reader, "print.cny", request.amount()))
            .add(label(reader, "impact"), words.text(reader, "print.of5", request.impact()))
            .add(
                label(reader, "urgency"),
                words.text(reader, "decision.urgency." + request.urgency()))
            .add(label(reader, "neededBy"), request.neededBy().toString())
            .all(),
        List.of());
  }

  private PrintSection decided(RegisterEntry entry, Locale reader) {
    var record = entry.record();
    var review = entry.review();
    return new PrintSection(
        label(reader, "decided"),
        new Facts()
            .add(
                label(reader, "outcome"),
                words.text(reader, "decision.notice.outcome." + entry.outcome()))
            .add(label(reader, "option"), entry.option())
            .add(label(reader, "rationale"), record.rationale())
            .add(label(reader, "expectedOutcome"), entry.expectedOutcome())
            .add(label(reader, "conditions"), entry.conditions())
            .add(label(reader, "reasons"), entry.reasons())
            .add(label(reader, "problem"), record.problem())
            .add(label(reader, "causes"), record.causes())
            .add(
                label(reader, "criteria"),
                record.criteria().stream()
                    .map(one -> "%s (%d %%)".formatted(one.name(), one.weight()))
                    .collect(Collectors.joining(", ")))
            .add(
                label(reader, "unheard"),
                record.unheard().stream()
                    .map(one -> words.department(reader, one))
                    .collect(Collectors.joining(", ")))
            .add(label(reader, "review"), review == null ? null : review.lessons())
            .all(),
        List.of(heard(record, reader), followUps(entry, reader)));
  }

  private Table heard(DecisionRecord record, Locale reader) {
    return table(
        reader,
        "heard",
        List.of("department", "stance", "impact", "facts", "constraints"),
        record.heard().stream()
            .map(
                one ->
                    Table.row(
                        words.department(reader, one.department()),
                        words.text(reader, "decision.stance." + one.stance()),
                        words.text(reader, "print.of5", one.impact()),
                        one.facts(),
                        one.constraints()))
            .toList());
  }

  private Table followUps(RegisterEntry entry, Locale reader) {
    return table(
        reader,
        "followUps",
        List.of("what", "who", "byWhen"),
        entry.followUps().stream()
            .map(one -> Table.row(one.what(), words.person(one.who()), one.byWhen().toString()))
            .toList());
  }

  private PrintSection options(RegisterEntry entry, Locale reader) {
    return new PrintSection(
        label(reader, "options"),
        List.of(),
        List.of(
            table(
                reader,
                "scores",
                List.of("rank", "option", "cost", "score", "byDepartment", "benefit", "risk"),
                entry.record().options().stream().map(one -> option(one, reader)).toList())));
  }

  private List<String> option(Considered one, Locale reader) {
    return Table.row(
        one.chosen() ? one.rank() + " ✓" : "" + one.rank(),
        one.option().name(),
        words.text(reader, "print.cny", one.option().cost()),
        plain(one.score()),
        one.departments().stream()
            .map(
                given ->
                    "%s %s"
                        .formatted(
                            words.department(reader, given.department()), plain(given.score())))
            .collect(Collectors.joining("\n")),
        one.option().benefit(),
        one.option().risk());
  }

  private Table table(Locale reader, String title, List<String> heads, List<List<String>> rows) {
    return new Table(
        label(reader, title), heads.stream().map(head -> label(reader, head)).toList(), rows);
  }

  private String label(Locale reader, String key) {
    return words.text(reader, "print.decision." + key);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
