package org.opscoord.kpi;

import org.opscoord.engine.Refusal;

/** Facts name who was late; only coordinators and administrators read them one by one. */
public class FactsForbidden extends Refusal {
  FactsForbidden() {
    super(Kind.FORBIDDEN, "kpi.forbidden");
  }
}
