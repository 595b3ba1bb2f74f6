package org.opscoord.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Texts;
import org.opscoord.kpi.outside.MeasurementIntake;
import org.opscoord.kpi.outside.Measurements.Received;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What ERP, CRM or MES measure. They show a key of their own and are nobody of the company. */
@RestController
@RequestMapping("/api/kpi/measurements")
@Tag(name = "KPI")
class MeasurementController {

  private final MeasurementIntake intake;
  private final Texts texts;

  MeasurementController(MeasurementIntake intake, Texts texts) {
    this.intake = intake;
    this.texts = texts;
  }

  /** A row that was left out. */
  record Left(String row, String reason) {}

  /** What became of the rows. */
  record Answer(int rows, int added, int known, List<Left> leftOut) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Takes up to 100 000 measurements as a JSON array, all or nothing",
      description =
          "Each with key, measure, department, at and value; authorized by a key of the source"
              + " (Authorization: Bearer …). Sending a key again changes nothing. With partial=true"
              + " the good rows are taken.")
  Answer json(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestParam(defaultValue = "false") boolean partial,
      HttpServletRequest request,
      Locale reader)
      throws IOException {
    return answer(intake.json(authorization, request.getInputStream(), partial), request, reader);
  }

  @PostMapping(consumes = "text/csv")
  @Operation(summary = "The same as CSV, with a head that names the columns")
  Answer csv(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestParam(defaultValue = "false") boolean partial,
      HttpServletRequest request,
      Locale reader)
      throws IOException {
    return answer(intake.csv(authorization, request.getInputStream(), partial), request, reader);
  }

  private Answer answer(Received received, HttpServletRequest request, Locale reader) {
    // For whoever notes imports.
    request.setAttribute("opscoord.import.source", received.source());
    return new Answer(
        received.rows(),
        received.added(),
        received.known(),
        received.problems().stream()
            .map(
                problem ->
                    new Left(
                        problem.where(),
                        texts.text(reader, problem.messageKey(), problem.arguments().toArray())))
            .toList());
  }
}
