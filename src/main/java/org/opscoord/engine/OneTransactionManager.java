package org.opscoord.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * Tells Spring that there is one transaction manager. It looks in the annotations of each class for
 * the name of another with each call, which was 2 % of the threads that take steps (ADR 41).
 */
@Component
class OneTransactionManager implements SmartInitializingSingleton {

  private final TransactionInterceptor interceptor;
  private final PlatformTransactionManager transactions;

  OneTransactionManager(
      TransactionInterceptor interceptor, PlatformTransactionManager transactions) {
    this.interceptor = interceptor;
    this.transactions = transactions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    interceptor.setTransactionManager(transactions);
    // Where there is nothing to look in, it takes what it was given.
    interceptor.setBeanFactory(null);
  }
}
