package org.opscoord.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.opscoord.directory.DirectoryFile.DEPARTMENTS;
import static org.opscoord.directory.DirectoryFile.PEOPLE;
import static org.opscoord.directory.DirectoryFile.POSITIONS;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opscoord.engine.Refusal.Problem;

class ImportMistakesTests {

  private static final Company NOBODY = new Company(List.of(), List.of(), List.of(), List.of());

  private final Files files = Files.ofDemoCompany();

  @Test
  void theDemoCompanyHasNoMistakes() {
    assertThat(problems(files.bytes())).isEmpty();
  }

  @ParameterizedTest(name = "{1} in column {0} of people.csv: {2}")
  @CsvSource({
    "id,Zhang Wei,id.form",
    "id,'',cell.empty",
    "id,legal,id.isDepartment",
    "name,'',cell.empty",
    "email,nobody,email",
    "email,two@at@signs.example,email",
    "department,'',cell.empty",
    "department,space-travel,department.unknown",
    "position,astronaut,position.unknown",
    "locale,fr,cell.choice",
    "roles,coordinator;emperor,role.unknown"
  })
  void aMistakeInAPersonIsNamedWithLineAndColumn(String column, String value, String key) {
    var good =
        Map.of(
            "id", "new.person",
            "name", "New Person",
            "email", "new@appliances.example",
            "department", "sales",
            "position", "buyer",
            "locale", "en",
            "roles", "");
    var cells = PEOPLE.columns().stream().map(it -> it.equals(column) ? value : good.get(it));
    files.with(PEOPLE, String.join(",", cells.toList()));

    assertThat(problems(files.bytes()))
        .extracting(Problem::where, Problem::messageKey)
        .containsExactly(tuple("people.csv:49:" + column, "directory.import." + key));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "'space,Space,太空,secret,sales,,',kind,cell.choice",
    "'space,,太空,business,sales,,',name_en,cell.empty",
    "'space,Space,,business,sales,,',name_zh,cell.empty",
    "'space,Space,太空,business,moon,,',parent,parent.unknown",
    "'space,Space,太空,business,space,,',parent,parent.circle",
    "'space,Space,太空,business,,,',parent,root.second",
    "'space,Space,太空,business,sales,neil.armstrong,',head,person.unknown",
    "'space,Space,太空,business,sales,,neil.armstrong',representative,person.unknown",
    "'staff,Staff,员工,business,sales,,',id,id.reserved",
    "'camunda-admin,Admins,管理员,business,sales,,',id,id.reserved",
    "'production-head,Heads,负责人,business,sales,,',id,id.reserved",
    "'Sales2,Sales,销售,business,sales,,',id,id.form"
  })
  void aMistakeInADepartmentIsNamedWithLineAndColumn(String line, String column, String key) {
    files.with(DEPARTMENTS, line);

    assertThat(problems(files.bytes()))
        .extracting(Problem::where, Problem::messageKey)
        .containsExactly(tuple("departments.csv:15:" + column, "directory.import." + key));
  }

  @Test
  void everyMistakeOfAllFilesIsListedAtOnce() {
    files
        .replace(POSITIONS, "buyer,Buyer,", "buyer,,")
        .replace(PEOPLE, "qian.duoduo@appliances.example", "qian.duoduo@")
        .replace(PEOPLE, "camunda-admin", "coordinator")
        .replace(DEPARTMENTS, "executive-office,wang.fang,", "operations-centre,nobody,");

    assertThat(problems(files.bytes()))
        .extracting(Problem::where)
        .containsExactly(
            "departments.csv:" + files.lineOf(DEPARTMENTS, "sales") + ":head",
            "positions.csv:" + files.lineOf(POSITIONS, "buyer") + ":name_en",
            "people.csv:1",
            "people.csv:" + files.lineOf(PEOPLE, "qian.duoduo") + ":email");
  }

  @Test
  void aSecondRowOfOneIdPointsToTheFirst() {
    files.with(PEOPLE, "zhang.wei,Another Zhang,,sales,,,");

    assertThat(problems(files.bytes()))
        .containsExactly(
            Problem.of(
                "people.csv:49:id",
                "directory.import.id.twice",
                "zhang.wei",
                String.valueOf(files.lineOf(PEOPLE, "zhang.wei"))));
  }

  @Test
  void aCircleIsShownOnceWithItsWholeWay() {
    files
        .replace(DEPARTMENTS, "business,executive-office,wang.fang", "business,legal,wang.fang")
        .replace(DEPARTMENTS, "support,executive-office,luo.jian", "support,sales,luo.jian");

    assertThat(problems(files.bytes()))
        .extracting(Problem::messageKey, Problem::arguments)
        .containsExactly(tuple("directory.import.parent.circle", List.of("sales → legal → sales")));
  }

  @Test
  void aHeadWhoLeavesWithTheImportIsRefused() {
    var company = new StructureReader(NOBODY, files.bytes()).structure();
    var before =
        new Company(company.departments(), List.of(), company.positions(), company.people());

    var problems = problems(before, files.without(PEOPLE, "luo.jian").bytes());

    assertThat(problems)
        .containsExactly(
            Problem.of("departments.csv:14:head", "directory.import.person.left", "luo.jian"));
  }

  @Test
  void linesAreCountedAsAnEditorDoesAcrossCellsWithLineBreaksAndEmptyLines() {
    var text =
        """
        id,name_en,name_zh
        first,"First
        of two lines",第一

        second,Second,
        """;

    assertThat(problems(Files.only(POSITIONS, text)))
        .extracting(Problem::where)
        .contains("positions.csv:2:name_en", "positions.csv:5:name_zh");
  }

  @Test
  void unknownMissingAndRepeatedColumnsAreNamed() {
    assertThat(problems(Files.only(POSITIONS, "id,name_en,title,id\na,b,c,d\n")))
        .extracting(Problem::where, Problem::messageKey)
        .containsExactly(
            tuple("positions.csv:1", "directory.import.column.unknown"),
            tuple("positions.csv:1", "directory.import.column.twice"),
            tuple("positions.csv:1", "directory.import.column.missing"));
  }

  @Test
  void anEmptyFileLacksItsColumns() {
    assertThat(problems(Files.only(POSITIONS, "")))
        .extracting(Problem::messageKey)
        .containsOnly("directory.import.column.missing")
        .hasSize(3);
  }

  @Test
  void aLineWithTooManyCellsIsNamed() {
    assertThat(problems(Files.only(POSITIONS, "id,name_en,name_zh\nbuyer,Buyer,采购,员\n")))
        .containsExactly(Problem.of("positions.csv:2", "directory.import.line.cells", "3"));
  }

  @Test
  void anOpenQuotationMarkIsNamedWithTheLineItStandsOn() {
    assertThat(problems(Files.only(POSITIONS, "id,name_en,name_zh\na,A,甲\nb,\"B,乙\n")))
        .containsExactly(Problem.of("positions.csv:3", "directory.import.file.quotes"));
  }

  @Test
  void aFileInAChineseCodePageIsRefusedAsSuch() {
    var gbk = "id,name_en,name_zh\nbuyer,Buyer,采购员\n".getBytes(Charset.forName("GBK"));

    assertThat(problems(new DirectoryFiles(Map.of(POSITIONS, gbk))))
        .containsExactly(Problem.of("positions.csv:1", "directory.import.file.encoding"));
  }

  @Test
  void aFileThatIsTooLargeIsNotEvenRead() {
    var large = new byte[CsvReader.LARGEST_FILE + 1];

    assertThat(problems(new DirectoryFiles(Map.of(PEOPLE, large))))
        .containsExactly(Problem.of("people.csv:1", "directory.import.file.tooLarge", "5"));
  }

  @Test
  void namesThatHideSomethingAreRefused() {
    files.with(POSITIONS, "trick,Buyer\u202Egnp.exe,采购");

    assertThat(problems(files.bytes()))
        .extracting(Problem::messageKey)
        .containsExactly("directory.import.cell.unprintable");
  }

  @Test
  void anImportWithoutAnyFileIsRefused() {
    assertThatThrownBy(() -> new DirectoryFiles(Map.of())).isInstanceOf(NothingToImport.class);
  }

  private static List<Problem> problems(DirectoryFiles files) {
    return problems(NOBODY, files);
  }

  private static List<Problem> problems(Company company, DirectoryFiles files) {
    return new StructureReader(company, files)
        .mistakes().stream().map(ImportMistake::asProblem).toList();
  }
}
