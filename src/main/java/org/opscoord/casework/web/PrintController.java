package org.opscoord.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseUnknown;
import org.opscoord.casework.print.CasePrint;
import org.opscoord.casework.print.CasePrints;
import org.opscoord.casework.print.PrintedPdf;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A case on paper. */
@Controller
@RequestMapping("/api/cases/{number}")
@Tag(name = "Cases")
class PrintController {

  private final CasePrints prints;
  private final PrintedPdf pdf;

  PrintController(CasePrints prints, PrintedPdf pdf) {
    this.prints = prints;
    this.pdf = pdf;
  }

  @GetMapping(path = "/print", produces = MediaType.TEXT_HTML_VALUE)
  @Operation(summary = "The case as a page to be printed")
  ModelAndView page(@PathVariable String number, Locale reader) {
    return new ModelAndView("print", Map.of("print", print(number, reader)));
  }

  @GetMapping(path = "/print.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @Operation(summary = "The case as PDF, with all fonts in it")
  ResponseEntity<StreamingResponseBody> file(@PathVariable String number, Locale reader) {
    var print = print(number, reader);
    var name = ContentDisposition.inline().filename(number + ".pdf", StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
        .cacheControl(CacheControl.noStore())
        .body(out -> pdf.write(print, reader, out));
  }

  private CasePrint print(String number, Locale reader) {
    if (!CaseNumber.isValid(number)) {
      throw new CaseUnknown(number);
    }
    return prints.of(new CaseNumber(number), reader);
  }
}
