package org.opscoord.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.Department;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.Directory;
import org.opscoord.directory.Person;
import org.opscoord.directory.PersonId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking up departments and people, for everybody who is logged in. */
@RestController
@RequestMapping("/api/directory")
@Tag(name = "Directory")
class DirectoryController {

  private static final int MOST_PEOPLE = 50;

  private final Directory directory;

  DirectoryController(Directory directory) {
    this.directory = directory;
  }

  @GetMapping("/departments")
  @Operation(summary = "All departments, parents before children")
  List<DepartmentView> departments() {
    return directory.departments().stream().map(DepartmentView::of).toList();
  }

  @GetMapping("/people")
  @Operation(summary = "The first 50 people whose id or name contains the text")
  List<PersonView> people(@RequestParam(defaultValue = "") String text) {
    var wanted = text.strip().toLowerCase(Locale.ROOT);
    return directory.people().stream()
        .filter(person -> matches(person, wanted))
        .limit(MOST_PEOPLE)
        .map(person -> new PersonView(person.id().value(), person.name(), person.department()))
        .toList();
  }

  private static boolean matches(Person person, String wanted) {
    return person.id().value().contains(wanted)
        || person.name().toLowerCase(Locale.ROOT).contains(wanted);
  }

  record PersonView(String id, String name, String department) {
    PersonView(String id, String name, DepartmentId department) {
      this(id, name, department.value());
    }
  }

  record DepartmentView(
      String id,
      String nameEn,
      String nameZh,
      String kind,
      @Nullable String parent,
      @Nullable String head,
      @Nullable String representative) {

    static DepartmentView of(Department department) {
      return new DepartmentView(
          department.id().value(),
          department.nameEn(),
          department.nameZh(),
          department.kind(),
          value(department.parent()),
          value(department.head()),
          value(department.representative()));
    }

    private static @Nullable String value(@Nullable DepartmentId id) {
      return id == null ? null : id.value();
    }

    private static @Nullable String value(@Nullable PersonId id) {
      return id == null ? null : id.value();
    }
  }
}
