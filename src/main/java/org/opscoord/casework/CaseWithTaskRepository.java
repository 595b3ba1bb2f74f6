package org.opscoord.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.opscoord.casework.CaseRepository.Filed;
import org.opscoord.engine.ReadWithTask;
import org.opscoord.engine.TransactionMemory;
import org.springframework.stereotype.Repository;

/** The file of the case to which a task belongs. */
@Repository
class CaseWithTaskRepository implements ReadWithTask {

  private final CaseRepository cases;
  private final TransactionMemory memory;

  CaseWithTaskRepository(CaseRepository cases, TransactionMemory memory) {
    this.cases = cases;
    this.memory = memory;
  }

  @Override
  public String sql() {
    return CaseRepository.FILE + " WHERE f.number = " + CASE_OF_TASK;
  }

  @Override
  public void remember(ResultSet rows) throws SQLException {
    if (rows.next()) {
      var file = cases.fileAndPauses(rows);
      memory.remember(new Filed(file.number()), Optional.of(file));
    }
  }
}
