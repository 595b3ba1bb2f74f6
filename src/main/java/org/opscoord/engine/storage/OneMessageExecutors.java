package org.opscoord.engine.storage;

import org.apache.ibatis.executor.CachingExecutor;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.session.Configuration;

/** Gives each of the engine's sessions an executor that sends what a command writes at once. */
final class OneMessageExecutors implements Interceptor {

  private final Configuration configuration;
  private final OneMessage message;
  private final QuickParameters parameters;
  private final RememberedRows remembered;
  private final TaskReading tasks;

  OneMessageExecutors(
      Configuration configuration,
      OneMessage message,
      RememberedRows remembered,
      TaskReading tasks) {
    this.configuration = configuration;
    this.message = message;
    this.parameters = new QuickParameters(configuration);
    this.remembered = remembered;
    this.tasks = tasks;
  }

  @Override
  public Object plugin(Object target) {
    return target instanceof Executor executor
        ? new CachingExecutor(
            new OneMessageExecutor(
                configuration, executor.getTransaction(), message, parameters, remembered, tasks))
        : target;
  }

  @Override
  public Object intercept(Invocation invocation) throws Throwable {
    return invocation.proceed();
  }
}
