package org.opscoord.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.opscoord.notification.UnreadWatch;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** An inbox that somebody looks at, as server-sent events. */
@RestController
@RequestMapping("/api/inbox/stream")
@Tag(name = "Inbox")
class LiveInboxController {

  private final UnreadWatch watch;

  LiveInboxController(UnreadWatch watch) {
    this.watch = watch;
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "How many messages are unread, now and whenever that changes",
      description =
          "Events “unread” whose data is a number. The connection ends after some minutes; a"
              + " browser opens it again by itself.")
  SseEmitter stream() {
    var stream = new Stream(watch.connectionMillis());
    stream.onCompletion(() -> watch.end(stream));
    stream.onTimeout(stream::complete);
    stream.onError(failure -> watch.end(stream));
    watch.begin(stream);
    return stream;
  }

  /** One open page. */
  private final class Stream extends SseEmitter implements UnreadWatch.Watcher {

    Stream(long millis) {
      super(millis);
    }

    @Override
    public void unread(long messages) {
      try {
        send(event().name("unread").data(messages));
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
