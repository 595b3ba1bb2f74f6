package org.opscoord.casework.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.form.FormSchema;
import org.springframework.stereotype.Component;

/**
 * The forms that the deployed models name, read inside the present engine command. What a version
 * of a form says never changes, and is remembered.
 */
@Component
class DeployedForms {

  private static final int REMEMBERED = 500;
  private static final String LATEST = "latest";

  private final ObjectMapper json;
  private final FormOptions options;
  private final Cache<String, Version> versions =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /**
   * A version of a form.
   *
   * @param fields null when it asks for options, which are others each time
   */
  private record Version(byte[] content, @Nullable FormSchema fields) {}

  DeployedForms(ObjectMapper json, FormOptions options) {
    this.json = json;
    this.options = options;
  }

  /** The form of a task; one without fields when the task has no form. */
  FormSchema ofTask(TaskEntity task) {
    var definition = task.getTaskDefinition();
    return definition == null
        ? FormSchema.EMPTY
        : read(definition.getFormDefinition(), new GetDeployedTaskFormCmd(task.getId()));
  }

  /** The start form of a process; one without fields when it has none. */
  FormSchema ofStart(ProcessDefinitionEntity definition) {
    var form = definition.getStartFormDefinition();
    return form == null
        ? FormSchema.EMPTY
        : read(form, new GetDeployedStartFormCmd(definition.getId()));
  }

  private FormSchema read(FormDefinition named, Command<InputStream> command) {
    var key = named.getCamundaFormDefinitionKey();
    if (key == null) {
      return FormSchema.EMPTY;
    }
    return LATEST.equals(named.getCamundaFormDefinitionBinding()) && key.isLiteralText()
        ? latest(key, command)
        : fields(asked(command));
  }

  private FormSchema latest(Expression key, Command<InputStream> command) {
    var form =
        Context.getCommandContext()
            .getCamundaFormDefinitionManager()
            .findLatestDefinitionByKey(key.getExpressionText());
    if (form == null) {
      // The engine says best what is missing.
      return fields(asked(command));
    }
    var version =
        versions.get(
            form.getId(),
            id ->
                version(
                    bytes(
                        asked(
                            new GetDeploymentResourceCmd(
                                form.getDeploymentId(), form.getResourceName())))));
    return version.fields() == null
        ? fields(new ByteArrayInputStream(version.content()))
        : version.fields();
  }

  private Version version(byte[] content) {
    return new Version(
        content, options.isAskedFor(content) ? null : fields(new ByteArrayInputStream(content)));
  }

  private FormSchema fields(InputStream form) {
    return FormSchema.read(json, options.into(form));
  }

  private static InputStream asked(Command<InputStream> command) {
    return Context.getCommandContext().runWithoutAuthorization(command);
  }

  private static byte[] bytes(InputStream content) {
    try (content) {
      return content.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
