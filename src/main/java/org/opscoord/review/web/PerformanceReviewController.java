package org.opscoord.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.opscoord.casework.CaseVisibility;
import org.opscoord.directory.DepartmentId;
import org.opscoord.review.performance.DepartmentReviews;
import org.opscoord.review.performance.PerformanceReview;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of departments, as far as the reader may see their cases. */
@RestController
@RequestMapping("/api/reviews/departments")
@Tag(name = "Reviews", description = "How processes and departments went, and what became of them")
class PerformanceReviewController {

  private final DepartmentReviews reviews;
  private final CaseVisibility visibility;

  PerformanceReviewController(DepartmentReviews reviews, CaseVisibility visibility) {
    this.reviews = reviews;
    this.visibility = visibility;
  }

  @GetMapping
  @Operation(summary = "Reviews of a department, the newest quarter first")
  List<PerformanceReview> of(@RequestParam String department) {
    return reviews.of(new DepartmentId(department)).stream()
        .filter(review -> visibility.sees(review.number()))
        .toList();
  }
}
