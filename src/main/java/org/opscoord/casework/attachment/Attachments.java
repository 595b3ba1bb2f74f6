package org.opscoord.casework.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds files to cases, and gives them to whoever may see the case. */
@Service
@Transactional
public class Attachments {

  private final CaseVisibility visibility;
  private final AttachmentRepository repository;
  private final AttachmentStore store;
  private final FileKeeper keeper;
  private final AddedFiles added;

  Attachments(
      CaseVisibility visibility,
      AttachmentRepository repository,
      AttachmentStore store,
      FileKeeper keeper,
      AddedFiles added) {
    this.visibility = visibility;
    this.repository = repository;
    this.store = store;
    this.keeper = keeper;
    this.added = added;
  }

  /**
   * Adds a file, reading it to its end. An identifier that the case knows is done already.
   *
   * @param id chosen by the sender
   * @throws org.opscoord.casework.CaseUnknown when the person acting now may not see the case
   * @throws Refusal when its name, kind or size is not acceptable, the case has too many, or the
   *     identifier belongs to another case
   */
  public void add(CaseNumber number, UUID id, String name, InputStream contents)
      throws IOException {
    var file = visibility.require(number);
    var known = repository.find(id);
    if (known.isPresent()) {
      requireSame(known.get(), number);
      return;
    }
    added.requireRoom(file.number());
    var kept = keeper.keep(id, name, contents, visibility.reach().person());
    added.insert(number, kept, null);
  }

  /**
   * Adds a file of the product itself, in the name of somebody.
   *
   * @throws Refusal when its name, kind or size is not acceptable
   */
  public void addFor(PersonId by, CaseNumber number, UUID id, String name, InputStream contents)
      throws IOException {
    added.insert(number, keeper.keep(id, name, contents, by), null);
  }

  /** The files of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Attachment> of(CaseNumber number) {
    return repository.of(visibility.require(number).number());
  }

  /**
   * One file of a case.
   *
   * @throws Refusal when the case has no such file
   */
  @Transactional(readOnly = true)
  public Attachment require(CaseNumber number, UUID id) {
    return repository
        .find(id)
        .filter(file -> file.caseNumber().equals(visibility.require(number).number()))
        .orElseThrow(() -> new Refusal(Kind.UNKNOWN, "attachment.unknown"));
  }

  /** Writes the contents of a file out, to their end. */
  @Transactional(readOnly = true)
  public void copy(Attachment file, OutputStream out) throws IOException {
    store.copy(file.content(), out);
  }

  private static void requireSame(Attachment known, CaseNumber number) {
    if (!known.caseNumber().equals(number)) {
      throw new Refusal(Kind.CONFLICT, "handling.key.used");
    }
  }
}
