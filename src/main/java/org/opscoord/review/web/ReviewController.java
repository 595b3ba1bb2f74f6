package org.opscoord.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.review.ProcessReviews;
import org.opscoord.review.Review;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of processes, as far as the reader may see their cases. */
@RestController
@RequestMapping("/api/reviews")
@Tag(name = "Reviews", description = "How processes and departments went, and what became of them")
class ReviewController {

  private final ProcessReviews reviews;
  private final CaseVisibility visibility;

  ReviewController(ProcessReviews reviews, CaseVisibility visibility) {
    this.reviews = reviews;
    this.visibility = visibility;
  }

  @GetMapping
  @Operation(summary = "Reviews of a process, the newest first")
  List<Review> of(@RequestParam String process) {
    return reviews.of(process).stream().filter(review -> visibility.sees(review.number())).toList();
  }
}
