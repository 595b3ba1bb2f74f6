package org.opscoord.security.rights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/**
 * Who was lately found not to read every task, which is nearly everybody, and what each of their
 * lists would ask again. Only this is remembered: who has lost the right is restricted at once, on
 * every node; who has been given it on another node sees every task a little later.
 */
@Component
class RestrictedReaders {

  private static final int MOST = 10_000;

  private final Cache<Reader, Boolean> known;

  RestrictedReaders(RightsSettings settings) {
    known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(settings.remembered()).build();
  }

  private record Reader(String person, List<String> groups) {}

  /** Whether somebody is restricted; asks where that is not known. */
  boolean includes(String person, List<String> groups, BooleanSupplier isRestricted) {
    var reader = new Reader(person, List.copyOf(groups));
    if (known.getIfPresent(reader) != null) {
      return true;
    }
    var restricted = isRestricted.getAsBoolean();
    if (restricted) {
      known.put(reader, true);
    }
    return restricted;
  }

  /** Somebody's rights change with the running command, which may ask before it commits. */
  void forgetNowAndAfterCommit() {
    known.invalidateAll();
    Context.getCommandContext()
        .getTransactionContext()
        .addTransactionListener(TransactionState.COMMITTED, context -> known.invalidateAll());
  }
}
