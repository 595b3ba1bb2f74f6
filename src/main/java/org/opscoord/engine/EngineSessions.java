package org.opscoord.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts a manager of ours in the place of one of the engine's, before the engine is built. */
public final class EngineSessions {

  private EngineSessions() {}

  /** Lets each command have one of ours where it asks for a manager of that type. */
  public static <T extends Session> void replace(
      ProcessEngineConfigurationImpl engine, Class<T> type, Supplier<? extends T> ours) {
    var known = engine.getCustomSessionFactories();
    var all = new ArrayList<SessionFactory>(known == null ? List.of() : known);
    all.add(
        new SessionFactory() {
          @Override
          public Class<?> getSessionType() {
            return type;
          }

          @Override
          public Session openSession() {
            return ours.get();
          }
        });
    engine.setCustomSessionFactories(all);
  }
}
