package org.opscoord.casework.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentRepository {

  private final JdbcClient jdbc;

  AttachmentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes a file. False when its identifier is known. */
  boolean insert(Attachment file) {
    return jdbc.sql(
                """
                INSERT INTO coordination.attachment
                  (id, case_number, name, type, size, sha256, content, person, at)
                VALUES (:id, :number, :name, :type, :size, :sha256, :content, :person, :at)
                ON CONFLICT (id) DO NOTHING
                """)
            .param("id", file.id())
            .param("number", file.caseNumber().value())
            .param("name", file.name())
            .param("type", file.type())
            .param("size", file.size())
            .param("sha256", file.sha256())
            .param("content", file.content())
            .param("person", file.by().value())
            .param("at", Timestamp.from(file.at()))
            .update()
        == 1;
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
    return new Attachment(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        row.getString("name"),
        row.getString("type"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getString("content"),
        new PersonId(row.getString("person")),
        row.getTimestamp("at").toInstant());
  }
}
