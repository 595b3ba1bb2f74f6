package org.opscoord.issue;

/** How grave an issue is, from the gravest to the smallest. */
public enum Severity {
  S1,
  S2,
  S3,
  S4
}
