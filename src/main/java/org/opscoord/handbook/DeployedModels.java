package org.opscoord.handbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The models, rule tables and forms that are deployed. */
public interface DeployedModels {

  /**
   * A version of a model.
   *
   * @param tag the version as its owner wrote it; null when nothing was written
   * @param xml in the language of the installation
   */
  record Model(String process, int version, @Nullable String tag, Instant deployedAt, byte[] xml) {}

  /** The newest version of each process, by key. */
  List<Model> newest();

  /** Every version of a process, the newest first, without their XML. */
  List<Model> versions(String process);

  Optional<Model> version(String process, int version);

  /** The newest version of a rule table, as XML. */
  Optional<byte[]> table(String key);

  /** The newest version of a form, as JSON. */
  Optional<byte[]> form(String key);
}
