package org.opscoord.home.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Texts;
import org.opscoord.home.StartPage;
import org.opscoord.home.StartableProcess;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody may start. */
@RestController
@RequestMapping("/api/start")
@Tag(name = "Start", description = "What you may start")
class StartController {

  private final StartPage startPage;
  private final Texts texts;

  StartController(StartPage startPage, Texts texts) {
    this.startPage = startPage;
    this.texts = texts;
  }

  /** A mechanism in the reader's language, with its processes. */
  record MechanismView(String id, String name, List<ProcessView> processes) {}

  /** A process in the language of the installation. */
  record ProcessView(String key, String name, @Nullable String description) {

    static ProcessView of(StartableProcess process) {
      return new ProcessView(process.key(), process.name(), process.description());
    }
  }

  @GetMapping
  @Operation(summary = "What you may start, by mechanism, and what each is for")
  List<MechanismView> startable(Locale reader) {
    return startPage.startable().entrySet().stream()
        .map(
            group ->
                new MechanismView(
                    group.getKey().id(),
                    texts.text(reader, "home.mechanism." + group.getKey().id()),
                    group.getValue().stream().map(ProcessView::of).toList()))
        .toList();
  }
}
