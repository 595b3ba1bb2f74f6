package org.opscoord.operations;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was imported, by whom, and whether it was taken. */
@Service
@Transactional
public class ImportLog {

  private static final int SHOWN = 100;

  private final ImportLogRepository repository;
  private final Administrators administrators;

  ImportLog(ImportLogRepository repository, Administrators administrators) {
    this.repository = repository;
    this.administrators = administrators;
  }

  /**
   * An import.
   *
   * @param what {@code directory}, {@code calendar}, {@code duty} or {@code measurements}
   * @param by a person's id, or the source of a key; empty for a stranger
   * @param tried a dry run, which changes nothing
   * @param status of the HTTP answer; from 400 on nothing was taken
   */
  public record Imported(
      String what, String by, Instant at, boolean tried, int status, long millis) {}

  /** Writes it down. */
  public void note(Imported imported) {
    repository.insert(imported);
  }

  /**
   * The last hundred, the newest first.
   *
   * @throws org.opscoord.directory.AdministratorsOnly for anybody else
   */
  @Transactional(readOnly = true)
  public List<Imported> newest() {
    administrators.require();
    return repository.newest(SHOWN);
  }
}
