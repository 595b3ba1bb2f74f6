package org.opscoord.handbook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.opscoord.handbook.Comparison;
import org.opscoord.handbook.Handbook;
import org.opscoord.handbook.HandbookPrint;
import org.opscoord.handbook.Responsibilities;
import org.opscoord.handbook.ResponsibilityReport;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The handbook as pages with addresses that stay; whoever is not logged in is sent to the start.
 */
@Controller
@RequestMapping("/handbook")
class HandbookController {

  private final Handbook handbook;
  private final HandbookPrint print;
  private final Responsibilities responsibilities;
  private final ResponsibilityReport report;

  HandbookController(
      Handbook handbook,
      HandbookPrint print,
      Responsibilities responsibilities,
      ResponsibilityReport report) {
    this.handbook = handbook;
    this.print = print;
    this.responsibilities = responsibilities;
    this.report = report;
  }

  @GetMapping
  ModelAndView contents(Locale reader) {
    return new ModelAndView("handbook", Map.of("procedures", handbook.procedures(reader)));
  }

  @GetMapping("/responsibilities")
  ModelAndView responsibilities(Locale reader) {
    return new ModelAndView(
        "responsibilities",
        Map.of("matrices", responsibilities.matrices(reader), "findings", report.findings(reader)));
  }

  @GetMapping("/{process}")
  ModelAndView newest(@PathVariable String process, Locale reader) {
    return procedure(process, handbook.versions(process).get(0).version(), reader);
  }

  @GetMapping("/{process}/{version}")
  ModelAndView version(@PathVariable String process, @PathVariable int version, Locale reader) {
    return procedure(process, version, reader);
  }

  @GetMapping("/{process}/compare")
  ModelAndView compare(
      @PathVariable String process, @RequestParam int from, @RequestParam int to, Locale reader) {
    return new ModelAndView(
        "handbook-compare", Map.of("comparison", handbook.compare(process, from, to, reader)));
  }

  /**
   * @param against another version, whose differences are marked
   */
  @GetMapping("/{process}/{version}/diagram.png")
  ResponseEntity<byte[]> diagram(
      @PathVariable String process,
      @PathVariable int version,
      @RequestParam(defaultValue = "0") int against,
      Locale reader) {
    var marked =
        against == 0
            ? Set.<String>of()
            : marked(handbook.compare(process, against, version, reader));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .body(print.picture(process, version, reader, marked));
  }

  @GetMapping(path = "/handbook.pdf")
  void pdf(Locale reader, HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.APPLICATION_PDF_VALUE);
    response.setHeader("Content-Disposition", "attachment; filename=\"handbook.pdf\"");
    print.write(reader, response.getOutputStream());
  }

  private ModelAndView procedure(String process, int version, Locale reader) {
    var procedure = handbook.procedure(process, version, reader);
    return new ModelAndView(
        "handbook-procedure",
        Map.of(
            "procedure", procedure,
            "sheets", handbook.sheets(procedure, reader),
            "versions", handbook.versions(process)));
  }

  private static Set<String> marked(Comparison comparison) {
    var marked = new LinkedHashSet<String>();
    comparison.added().forEach(step -> marked.add(step.id()));
    comparison.changed().forEach(change -> marked.add(change.step()));
    return marked;
  }
}
