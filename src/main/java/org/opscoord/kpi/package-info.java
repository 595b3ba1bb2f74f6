/** What happened, as facts that can be counted. Only listens and reads. */
@ApplicationModule(
    allowedDependencies = {
      "action",
      "issue",
      "decision",
      "approval",
      "casework",
      "casework::handling",
      "casework::conversation",
      "casework::attachment",
      "casework::acting",
      "notification",
      "review",
      "review::performance",
      "substitution",
      "directory",
      "calendar",
      "engine"
    })
@NullMarked
package org.opscoord.kpi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
