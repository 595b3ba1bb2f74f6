package org.opscoord.engine.policy;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/**
 * Finds no script engine for any language. The engine brings two with it (for its expressions and
 * for FEEL) that neither expressions nor rule tables need; scripts in models would.
 */
class NoScripts implements ScriptEngineResolver {

  private static final ClassLoader NOTHING = new ClassLoader(null) {};

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    throw new UnsupportedOperationException("Scripts are switched off");
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    return new ScriptEngineManager(NOTHING);
  }

  @Override
  public @Nullable ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    return null;
  }
}
