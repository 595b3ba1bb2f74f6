package org.opscoord.security.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Tells in the description of the API what holds for every operation: who may ask, and mistakes.
 */
@Component
class ApiDescription implements OpenApiCustomizer {

  private static final String LOGIN = "password";
  private static final String PROBLEM = "Problem";

  private static final Map<String, String> MISTAKES =
      new TreeMap<>(
          Map.of(
              "400", "The request cannot be understood, or an answer in it is not acceptable",
              "401", "Nobody is logged in, or the password is wrong",
              "403", "The person may not do this",
              "404", "There is no such thing, or the person may not know of it"));

  private final ObjectProvider<BuildProperties> build;

  ApiDescription(ObjectProvider<BuildProperties> build) {
    this.build = build;
  }

  @Override
  public void customise(OpenAPI api) {
    api.info(info()).addSecurityItem(new SecurityRequirement().addList(LOGIN));
    if (api.getComponents() == null) {
      api.components(new Components());
    }
    api.getComponents()
        .addSecuritySchemes(
            LOGIN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
        .addSchemas(PROBLEM, problem());
    api.getPaths()
        .values()
        .forEach(path -> path.readOperations().forEach(ApiDescription::addMistakes));
  }

  private Info info() {
    var info =
        new Info()
            .title("Operations Coordination")
            .description(
                "Cases, approvals, decisions, messages, figures and the directory of the company."
                    + " People log in with their own name and password and reach what they may"
                    + " see. Every mistake is answered with a problem (RFC 9457) in the language"
                    + " of the person.");
    build.ifAvailable(it -> info.version(it.getVersion()));
    return info;
  }

  private static void addMistakes(Operation operation) {
    MISTAKES.forEach(
        (status, meaning) ->
            operation
                .getResponses()
                .addApiResponse(
                    status,
                    new ApiResponse()
                        .description(meaning)
                        .content(
                            new Content()
                                .addMediaType(
                                    MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                    new io.swagger.v3.oas.models.media.MediaType()
                                        .schema(new Schema<>().$ref(PROBLEM))))));
  }

  /** What {@link Problems} writes. */
  private static Schema<?> problem() {
    var mistake =
        new ObjectSchema()
            .addProperty("where", new StringSchema())
            .addProperty("message", new StringSchema());
    return new ObjectSchema()
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema().description("A sentence for the person"))
        .addProperty("instance", new StringSchema())
        .addProperty(
            "problems",
            new ArraySchema()
                .items(mistake)
                .description("Where the single mistakes are, if known"));
  }
}
