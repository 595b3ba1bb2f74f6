package org.opscoord.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction has read and need not read again. A step of a case asks for the same
 * file and the same answers dozens of times. Whoever writes what others remember says so, and
 * whoever waits for a lock forgets everything, because others may have written meanwhile.
 */
@Component
public class TransactionMemory {

  /** A key of what a transaction sees alike to its end, though it waits for others meanwhile. */
  public interface Lasting {}

  /** Gone with the transaction; laid aside while another one runs inside. */
  private final class Remembered implements TransactionSynchronization {
    private final Map<Object, Object> values = new HashMap<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemory.this);
    }

    @Override
    public void resume() {
      // What ran inside may have written what is remembered here.
      values.clear();
      TransactionSynchronizationManager.bindResource(TransactionMemory.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemory.this);
    }
  }

  /**
   * What is remembered under a key, else what is read now. Without a transaction it is read each
   * time.
   *
   * @param key of a type of its own, so that it is nobody else's
   */
  @SuppressWarnings("unchecked") // A key stands for values of one type.
  public <T> T recall(Object key, Supplier<T> read) {
    var remembered = remembered();
    if (remembered == null) {
      return read.get();
    }
    var known = remembered.values.get(key);
    if (known == null) {
      known = read.get();
      remembered.values.put(key, known);
    }
    return (T) known;
  }

  /** Has to be read again. */
  public void forget(Object key) {
    var remembered = remembered();
    if (remembered != null) {
      remembered.values.remove(key);
    }
  }

  /** Is known already, as part of something else that was read. */
  public void remember(Object key, Object value) {
    var remembered = remembered();
    if (remembered != null) {
      remembered.values.put(key, value);
    }
  }

  /**
   * Puts what it has become in the place of what is remembered; nothing where nothing is.
   *
   * @param change of the value that stands under the key
   */
  @SuppressWarnings("unchecked") // A key stands for values of one type.
  public <T> void change(Object key, UnaryOperator<T> change) {
    var remembered = remembered();
    if (remembered != null) {
      remembered.values.computeIfPresent(key, (same, value) -> change.apply((T) value));
    }
  }

  /**
   * What stands under keys of a kind has to be read again.
   *
   * @param kind a type that those keys share
   */
  public void forgetAll(Class<?> kind) {
    var remembered = remembered();
    if (remembered != null) {
      remembered.values.keySet().removeIf(kind::isInstance);
    }
  }

  /** Everything has to be read again, because somebody else may have written. */
  public void forgetAll() {
    var remembered = remembered();
    if (remembered != null) {
      remembered.values.keySet().removeIf(key -> !(key instanceof Lasting));
    }
  }

  private @Nullable Remembered remembered() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()
        || !TransactionSynchronizationManager.isActualTransactionActive()) {
      return null;
    }
    if (TransactionSynchronizationManager.getResource(this) instanceof Remembered known) {
      return known;
    }
    var fresh = new Remembered();
    TransactionSynchronizationManager.bindResource(this, fresh);
    TransactionSynchronizationManager.registerSynchronization(fresh);
    return fresh;
  }
}
