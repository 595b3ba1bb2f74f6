package org.opscoord.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.opscoord.kpi.overview.FigureWatch;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Says when figures are to be asked again, as server-sent events. */
@RestController
@RequestMapping("/api/kpi/stream")
@Tag(name = "KPI")
class LiveFiguresController {

  private final FigureWatch watch;

  LiveFiguresController(FigureWatch watch) {
    this.watch = watch;
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "An event “changed” whenever something was recorded",
      description =
          "Each event has an id; whoever sends it as Last-Event-ID after a break is told at once"
              + " when something was recorded meanwhile.")
  SseEmitter stream(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen) {
    var stream = new Stream(watch.connectionMillis());
    stream.onCompletion(() -> watch.end(stream));
    stream.onTimeout(stream::complete);
    stream.onError(failure -> watch.end(stream));
    watch.begin(stream, seen);
    return stream;
  }

  /** One open page. */
  private final class Stream extends SseEmitter implements FigureWatch.Watcher {

    Stream(long millis) {
      super(millis);
    }

    @Override
    public void told(String mark, boolean news) {
      try {
        send(event().id(mark).name(news ? "changed" : "same").data(mark));
      } catch (IOException | IllegalStateException gone) {
        watch.end(this);
      }
    }

    @Override
    public void over() {
      complete();
    }
  }
}
