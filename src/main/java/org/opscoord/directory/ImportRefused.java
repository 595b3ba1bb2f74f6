package org.opscoord.directory;

import java.util.List;
import org.opscoord.engine.Refusal;

/** The files of an import contain mistakes; nothing has been changed. */
public class ImportRefused extends Refusal {

  private final transient List<ImportMistake> mistakes;

  public ImportRefused(List<ImportMistake> mistakes) {
    super(Kind.INVALID, "directory.import.refused", mistakes.size());
    this.mistakes = List.copyOf(mistakes);
  }

  @Override
  public List<Problem> problems() {
    return mistakes.stream().map(ImportMistake::asProblem).toList();
  }
}
