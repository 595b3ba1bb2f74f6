package org.opscoord.casework.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.opscoord.casework.ActingPerson;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files in forms that are not sent yet. Only who put them there sees them; {@link FormFiles} makes
 * them files of a case.
 */
@Service
@Transactional
public class Uploads {

  /** Files that somebody may have in forms at the same time. */
  static final int MOST = 50;

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int FORGOTTEN_AT_ONCE = 100;

  private final UploadRepository repository;
  private final AttachmentStore store;
  private final FileKeeper keeper;
  private final Clock clock;
  private final ActingPerson acting;

  Uploads(
      UploadRepository repository,
      AttachmentStore store,
      FileKeeper keeper,
      Clock clock,
      ActingPerson acting) {
    this.acting = acting;
    this.repository = repository;
    this.store = store;
    this.keeper = keeper;
    this.clock = clock;
  }

  /**
   * Keeps a file for a form, reading it to its end. An identifier that the person has used is done
   * already.
   *
   * @param id chosen by the sender
   * @throws Refusal when its name, kind or size is not acceptable, the person has too many files in
   *     forms, or the identifier is somebody else's
   */
  public void add(UUID id, String name, InputStream contents) throws IOException {
    var person = person();
    var known = repository.find(id);
    if (known.isPresent()) {
      if (!known.get().by().equals(person)) {
        throw new Refusal(Kind.CONFLICT, "handling.key.used");
      }
      return;
    }
    if (repository.count(person) >= MOST) {
      throw new Refusal(Kind.CONFLICT, "upload.tooMany", MOST);
    }
    var file = keeper.keep(id, name, contents, person);
    if (!repository.insert(file)) {
      throw new Refusal(Kind.CONFLICT, "attachment.twice", file.name());
    }
  }

  /** Those of the person's own files; others are left out. */
  @Transactional(readOnly = true)
  public List<KeptFile> of(Collection<UUID> ids) {
    return repository.of(person(), ids);
  }

  /** Takes a file out of its form. Does nothing when it is not there, or somebody else's. */
  public void remove(UUID id) throws IOException {
    var taken = repository.take(person(), id);
    if (taken.isPresent()) {
      store.forget(taken.get().content());
    }
  }

  /**
   * Forgets files whose form was not sent within 30 days.
   *
   * @return how many, at most 100; call again while there are so many
   */
  public int forgetOld() {
    var old = repository.takeOlderThan(clock.instant().minus(KEPT), FORGOTTEN_AT_ONCE);
    for (var file : old) {
      try {
        store.forget(file.content());
      } catch (IOException unreachable) {
        throw new UncheckedIOException(unreachable);
      }
    }
    return old.size();
  }

  private PersonId person() {
    return acting.require().id();
  }
}
