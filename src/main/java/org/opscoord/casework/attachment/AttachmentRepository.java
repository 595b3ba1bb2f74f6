package org.opscoord.casework.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opscoord.casework.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentRepository {

  private final JdbcClient jdbc;

  AttachmentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes a file. False when its identifier is known. */
  boolean insert(CaseNumber number, KeptFile file) {
    var insert =
        jdbc.sql(
                """
                INSERT INTO coordination.attachment (case_number, %s) VALUES (:number, %s)
                ON CONFLICT (id) DO NOTHING
                """
                    .formatted(KeptFileRepository.COLUMNS, KeptFileRepository.VALUES))
            .param("number", number.value());
    return KeptFileRepository.bind(insert, file).update() == 1;
  }

  Optional<Attachment> find(UUID id) {
    return jdbc.sql("SELECT * FROM coordination.attachment WHERE id = :id")
        .param("id", id)
        .query(AttachmentRepository::file)
        .optional();
  }

  /** The files of a case, oldest first. */
  List<Attachment> of(CaseNumber number) {
    return jdbc.sql(
            "SELECT * FROM coordination.attachment WHERE case_number = :number ORDER BY position")
        .param("number", number.value())
        .query(AttachmentRepository::file)
        .list();
  }

  private static Attachment file(ResultSet row, int index) throws SQLException {
    return KeptFileRepository.read(row, index).of(new CaseNumber(row.getString("case_number")));
  }
}
