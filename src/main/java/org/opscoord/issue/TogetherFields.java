package org.opscoord.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/** Reads what was said about bringing departments together, from answers that were checked. */
record TogetherFields(JsonNode values) {

  LocalDate sessionDate() {
    return LocalDate.parse(text("sessionDate"));
  }

  Instant sessionAt(ZoneId zone) {
    return sessionDate().atTime(LocalTime.parse(text("sessionTime"))).atZone(zone).toInstant();
  }

  List<DepartmentId> sessionDepartments() {
    return texts("sessionDepartments").stream().map(DepartmentId::new).toList();
  }

  String agenda() {
    return text("agenda");
  }

  List<PersonId> attended() {
    return texts("attended").stream().map(PersonId::new).toList();
  }

  String minutes() {
    return text("minutes");
  }

  List<DepartmentId> sides() {
    return texts("sides").stream().map(DepartmentId::new).toList();
  }

  String conflict() {
    return text("conflict");
  }

  private String text(String key) {
    return values.path(key).asText("").strip();
  }

  private List<String> texts(String key) {
    return StreamSupport.stream(values.path(key).spliterator(), false)
        .map(JsonNode::asText)
        .distinct()
        .toList();
  }
}
