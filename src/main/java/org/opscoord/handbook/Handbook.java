package org.opscoord.handbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.engine.deployment.ModelTranslation;
import org.opscoord.handbook.DeployedModels.Model;
import org.opscoord.handbook.Procedure.Step;
import org.springframework.stereotype.Service;

/** The standard operating procedure (seed section 四), as the deployed models say it. */
@Service
public class Handbook {

  private final DeployedModels models;
  private final ModelTranslation translation;
  private final ProcedureReader procedures;
  private final SheetReader sheets;

  Handbook(
      DeployedModels models,
      ModelTranslation translation,
      ProcedureReader procedures,
      SheetReader sheets) {
    this.models = models;
    this.translation = translation;
    this.procedures = procedures;
    this.sheets = sheets;
  }

  /** The newest version of every process, by name of its file. */
  public List<Procedure> procedures(Locale reader) {
    return models.newest().stream().map(model -> read(model, reader)).toList();
  }

  /**
   * A version of a process.
   *
   * @throws Refusal when there is none
   */
  public Procedure procedure(String process, int version, Locale reader) {
    return read(model(process, version), reader);
  }

  /**
   * Versions of a process, the newest first.
   *
   * @throws Refusal when there is no such process
   */
  public List<Model> versions(String process) {
    var versions = models.versions(process);
    if (versions.isEmpty()) {
      throw new Refusal(Kind.UNKNOWN, "handbook.unknown", process);
    }
    return versions;
  }

  /** The forms and rule tables that a procedure uses, in the order of its steps. */
  public List<Sheet> sheets(Procedure procedure, Locale reader) {
    var forms =
        procedure.steps().stream()
            .filter(step -> step.form() != null)
            .collect(
                Collectors.toMap(
                    step -> String.valueOf(step.form()),
                    Step::name,
                    (first, second) -> first,
                    LinkedHashMap::new))
            .entrySet()
            .stream()
            .flatMap(form -> form(form.getKey(), form.getValue(), reader).stream());
    var tables =
        procedure.steps().stream()
            .flatMap(step -> Stream.ofNullable(step.table()))
            .distinct()
            .flatMap(key -> table(key, reader).stream());
    return Stream.concat(forms, tables).toList();
  }

  /**
   * What is otherwise in a version than in another one.
   *
   * @throws Refusal when there is one of them not
   */
  public Comparison compare(String process, int from, int to, Locale reader) {
    return Comparison.of(procedure(process, from, reader), procedure(process, to, reader));
  }

  /** The diagram of a version in the reader's language, as BPMN. */
  public byte[] diagram(String process, int version, Locale reader) {
    return translation.in(reader, model(process, version).xml());
  }

  private Optional<Sheet> table(String key, Locale reader) {
    return models.table(key).map(xml -> sheets.table(key, translation.in(reader, xml), reader));
  }

  private Optional<Sheet> form(String key, String name, Locale reader) {
    return models
        .form(key)
        .map(form -> sheets.form(key, name, translation.form(reader, key, form), reader));
  }

  private Model model(String process, int version) {
    return models
        .version(process, version)
        .orElseThrow(() -> new Refusal(Kind.UNKNOWN, "handbook.unknown", process));
  }

  private Procedure read(Model model, Locale reader) {
    return procedures.read(model, translation.in(reader, model.xml()), reader);
  }
}
