package org.opscoord.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseFile;
import org.opscoord.casework.print.PrintSection;
import org.opscoord.casework.print.PrintSection.Facts;
import org.opscoord.casework.print.PrintSection.Table;
import org.opscoord.casework.print.PrintSource;
import org.opscoord.casework.print.PrintWords;
import org.opscoord.directory.Directory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every round with every seat and its vote. */
@Component
@Order(20)
class ApprovalPrint implements PrintSource {

  private final Approvals approvals;
  private final Directory directory;
  private final BodyNames names;
  private final PrintWords words;

  ApprovalPrint(Approvals approvals, Directory directory, BodyNames names, PrintWords words) {
    this.approvals = approvals;
    this.directory = directory;
    this.names = names;
    this.words = words;
  }

  @Override
  public List<PrintSection> of(CaseFile file, Locale reader) {
    return approvals.of(file.number()).stream().map(round -> section(round, reader)).toList();
  }

  private PrintSection section(ApprovalRecord round, Locale reader) {
    var outcome = round.outcome();
    return new PrintSection(
        words.text(reader, "print.round", round.round()),
        new Facts()
            .add(
                words.text(reader, "print.outcome"),
                words.text(reader, outcome == null ? "print.open" : "outcome." + outcome))
            .add(words.text(reader, "print.reason"), round.reason())
            .all(),
        round.bodies().stream().map(body -> table(body, reader)).toList());
  }

  private Table table(ApprovalRecord.Body body, Locale reader) {
    var outcome = body.outcome();
    var title = new ArrayList<String>();
    title.add(words.text(reader, "print.stage", body.stage(), names.name(body.body(), reader)));
    title.add(words.text(reader, outcome == null ? "print.open" : "outcome." + outcome));
    if (body.note() != null) {
      title.add(body.note());
    }
    var heads =
        Stream.of("seat", "vote", "who", "reason", "at")
            .map(head -> words.text(reader, "print.vote." + head))
            .toList();
    return new Table(
        String.join(" · ", title),
        heads,
        body.seats().stream().map(seat -> row(seat, reader)).toList());
  }

  private List<String> row(ApprovalRecord.Seat seat, Locale reader) {
    return Table.row(
        seatOf(seat, reader),
        seat.choice() == null ? null : words.text(reader, "choice." + seat.choice()),
        seat.automatic()
            ? words.text(reader, "print.automatic")
            : words.person(reader, seat.person(), seat.onBehalfOf()),
        seat.reason(),
        words.moment(seat.at()));
  }

  private @Nullable String seatOf(ApprovalRecord.Seat seat, Locale reader) {
    return seat.department() != null
        ? words.department(reader, seat.department())
        : seat.holders().stream().map(directory::nameOf).collect(Collectors.joining(", "));
  }
}
