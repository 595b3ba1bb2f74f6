package org.opscoord.directory;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over the directory from files. The files say how the company is: who is missing in them
 * becomes inactive, and a department that is missing closes. All or nothing; importing the same
 * files again changes nothing. Imports wait for each other.
 */
@Service
public class DirectoryImport {

  private final Companies companies;
  private final DirectoryChange change;

  DirectoryImport(Companies companies, DirectoryChange change) {
    this.companies = companies;
    this.change = change;
  }

  /** Says what {@link #run} would do, or everything that is wrong with the files. */
  @Transactional(readOnly = true)
  public ImportReport preview(DirectoryFiles files) {
    var company = companies.current();
    var reader = new StructureReader(company, files);
    if (!reader.mistakes().isEmpty()) {
      return new ImportReport(false, Map.of(), reader.mistakes());
    }
    return ImportReport.of(false, Changes.between(company.structure(), reader.structure()));
  }

  /**
   * Imports the files.
   *
   * @throws ImportRefused when there is a mistake in them
   */
  @Transactional
  public ImportReport run(DirectoryFiles files) {
    var company = change.begin();
    var wanted = new StructureReader(company, files).structure();
    return ImportReport.of(true, change.commit(company.structure(), wanted));
  }
}
