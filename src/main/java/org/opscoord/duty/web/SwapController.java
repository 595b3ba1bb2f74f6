package org.opscoord.duty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opscoord.directory.PersonId;
import org.opscoord.duty.ColleagueMissing;
import org.opscoord.duty.RosterKeeper;
import org.opscoord.duty.Swaps;
import org.opscoord.duty.web.DutyView.OfferView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing duty to a colleague. */
@RestController
@RequestMapping("/api/duty")
@Tag(name = "Duty")
class SwapController {

  private final Swaps swaps;
  private final RosterKeeper keeper;
  private final DutyViews views;

  SwapController(Swaps swaps, RosterKeeper keeper, DutyViews views) {
    this.swaps = swaps;
    this.keeper = keeper;
    this.views = views;
  }

  /**
   * What is offered to whom.
   *
   * @param to id of the colleague
   * @param from beginning of the part that is offered; null for that of the shift
   * @param until its end; null for that of the shift
   */
  record OfferRequest(@Nullable String to, @Nullable Instant from, @Nullable Instant until) {}

  @PostMapping("/shifts/{id}/offers")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Ask a colleague to stand your shift, or the part from ... until ... of it")
  OfferView offer(@PathVariable long id, @RequestBody OfferRequest request) {
    var person = keeper.requirePerson();
    if (request.to() == null || !PersonId.isValid(request.to())) {
      throw new ColleagueMissing();
    }
    var offer =
        swaps.offer(person.id(), id, new PersonId(request.to()), request.from(), request.until());
    return views.offer(offer, views.languageOf(person));
  }

  @PostMapping("/offers/{id}/accept")
  @Operation(summary = "Take over the duty that you were asked to stand")
  OfferView accept(@PathVariable long id) {
    return answer(id, true);
  }

  @PostMapping("/offers/{id}/decline")
  @Operation(summary = "Leave the duty with who asked you to stand it")
  OfferView decline(@PathVariable long id) {
    return answer(id, false);
  }

  private OfferView answer(long id, boolean accepted) {
    var person = keeper.requirePerson();
    return views.offer(swaps.answer(person.id(), id, accepted), views.languageOf(person));
  }
}
