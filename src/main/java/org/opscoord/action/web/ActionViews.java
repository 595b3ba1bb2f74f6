package org.opscoord.action.web;

import java.util.List;
import org.opscoord.action.ActionBrowser.Line;
import org.opscoord.action.ActionBrowser.Page;
import org.opscoord.action.ActionNote;
import org.opscoord.action.web.ActionView.Named;
import org.opscoord.action.web.ActionView.NoteView;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.directory.ReaderLocale;
import org.springframework.stereotype.Component;

/** Puts names to ids, in the reader's language. */
@Component
class ActionViews {

  private final Directory directory;
  private final ReaderLocale locale;

  ActionViews(Directory directory, ReaderLocale locale) {
    this.directory = directory;
    this.locale = locale;
  }

  ActionView.Page of(Page page) {
    return new ActionView.Page(page.lines().stream().map(this::of).toList(), page.next());
  }

  ActionView.Whole of(Line line, List<ActionNote> notes) {
    return new ActionView.Whole(of(line), notes.stream().map(this::of).toList());
  }

  private ActionView of(Line line) {
    var item = line.item();
    var source = item.source();
    return new ActionView(
        item.number().value(),
        item.title(),
        item.state(),
        person(item.owner()),
        department(item.department()),
        person(item.requester()),
        item.dueDate(),
        line.overdue(),
        item.sourceKind(),
        source == null ? null : source.value(),
        item.expectedEvidence(),
        item.description());
  }

  private NoteView of(ActionNote note) {
    return new NoteView(note.kind(), person(note.person()), note.text(), note.at());
  }

  private Named person(PersonId id) {
    return new Named(id.value(), directory.nameOf(id));
  }

  private Named department(DepartmentId id) {
    return new Named(id.value(), directory.nameOf(id, locale.current()));
  }
}
