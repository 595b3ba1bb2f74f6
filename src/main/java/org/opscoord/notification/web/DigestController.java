package org.opscoord.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.notification.Digests;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether somebody wants one mail a day instead of many. */
@RestController
@RequestMapping("/api/inbox/digest")
@Tag(name = "Inbox")
class DigestController {

  private static final String DAILY = "daily";
  private static final String OFF = "off";

  private final Digests digests;

  DigestController(Digests digests) {
    this.digests = digests;
  }

  /** {@code daily} or {@code off}. */
  record Choice(@Nullable String digest) {}

  @GetMapping
  @Operation(summary = "Whether you are mailed once a day (daily) or at once (off)")
  Choice choice() {
    return new Choice(digests.wanted() ? DAILY : OFF);
  }

  @PutMapping
  @Operation(summary = "Be mailed once a day (daily), or at once (off); what waits is sent then")
  Choice choose(@RequestBody Choice choice) {
    if (DAILY.equals(choice.digest())) {
      digests.start();
    } else if (OFF.equals(choice.digest())) {
      digests.stop();
    } else {
      throw new Refusal(
          Kind.INVALID, "digest.unknown", choice.digest() == null ? "" : choice.digest());
    }
    return choice();
  }
}
