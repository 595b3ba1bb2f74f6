package org.opscoord.review;

import java.time.Instant;
import java.util.List;

/** The models that can be reviewed. */
public interface ReviewedModels {

  /** A version of a model. */
  record Version(int number, Instant deployedAt) {}

  /** Ids of the processes that open cases, by id. */
  List<String> processes();

  /** Versions of a process, the newest first; none when there is no such process. */
  List<Version> versions(String process);
}
