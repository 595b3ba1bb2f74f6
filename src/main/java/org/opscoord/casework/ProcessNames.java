package org.opscoord.casework;

/** What people call the deployed processes. */
public interface ProcessNames {

  /** The name in the language of the installation; the id when no such process is deployed. */
  String of(String process);
}
