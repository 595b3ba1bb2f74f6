package org.opscoord.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripProperties {

  private static final Company NOBODY = new Company(List.of(), List.of(), List.of(), List.of());

  @Property(tries = 200)
  void anExportImportsUnchanged(@ForAll("names") String name, @ForAll("roles") Set<Role> roles) {
    var structure = structure(name, roles);

    var exported =
        new DirectoryFiles(
            Arrays.stream(DirectoryFile.values())
                .collect(
                    Collectors.toMap(file -> file, file -> DirectoryExport.csv(file, structure))));

    assertThat(new StructureReader(NOBODY, exported).structure()).isEqualTo(structure);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("'=+-@;,\"张伟 é")
        .ofMinLength(1)
        .ofMaxLength(20)
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  @Provide
  Arbitrary<Set<Role>> roles() {
    return Arbitraries.of(Role.class)
        .set()
        .map(
            some -> {
              some.add(Role.ADMINISTRATOR);
              return Set.copyOf(some);
            });
  }

  private static Structure structure(String name, Set<Role> roles) {
    var root = new DepartmentId("top");
    var below = new DepartmentId("below");
    var person = new PersonId("some.body");
    return new Structure(
        List.of(
            new Department(root, name, name, "executive", null, person, null),
            new Department(below, name, name, "support", root, null, person)),
        List.of(new Position("post", name, name)),
        List.of(
            new Person(
                person,
                name,
                "+some=body@appliances.example",
                below,
                "post",
                Locale.SIMPLIFIED_CHINESE,
                roles,
                true)));
  }
}
