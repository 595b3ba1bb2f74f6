package org.opscoord.engine.policy;

import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.joda.time.base.AbstractInstant;
import org.springframework.aop.support.AopUtils;

/**
 * How far an expression may reach from an object it already has. A list of what is allowed, because
 * every list of what is forbidden has been got around: from any object it is three steps to the
 * class loader, and from an execution two to every service of the engine.
 */
final class Reach {

  /** Roots that stand for objects of the engine. */
  static final Set<String> ENGINE_ROOTS = Set.of("execution", "task", "externalTask");

  /** What may be read from an execution or a task. */
  static final Set<String> ENGINE_MEMBERS =
      Set.of(
          "activityInstanceId",
          "assignee",
          "businessKey",
          "createTime",
          "currentActivityId",
          "currentActivityName",
          "dueDate",
          "getActivityInstanceId",
          "getAssignee",
          "getBusinessKey",
          "getCreateTime",
          "getCurrentActivityId",
          "getCurrentActivityName",
          "getDueDate",
          "getId",
          "getName",
          "getOwner",
          "getPriority",
          "getProcessBusinessKey",
          "getProcessDefinitionId",
          "getProcessInstanceId",
          "getTaskDefinitionKey",
          "getVariable",
          "getVariableLocal",
          "hasVariable",
          "hasVariableLocal",
          "id",
          "name",
          "owner",
          "priority",
          "processBusinessKey",
          "processDefinitionId",
          "processInstanceId",
          "taskDefinitionKey");

  /** What may be called on values such as texts, numbers, dates, lists and JSON. */
  static final Set<String> VALUE_METHODS =
      Set.of(
          "after",
          "before",
          "boolValue",
          "compareTo",
          "contains",
          "containsKey",
          "doubleValue",
          "elements",
          "endsWith",
          "equals",
          "equalsIgnoreCase",
          "get",
          "getTime",
          "hasProp",
          "indexOf",
          "intValue",
          "isAfter",
          "isBefore",
          "isEmpty",
          "isNull",
          "keySet",
          "length",
          "longValue",
          "minusDays",
          "minusHours",
          "name",
          "numberValue",
          "plusDays",
          "plusHours",
          "prop",
          "size",
          "startsWith",
          "stringValue",
          "substring",
          "toDate",
          "toLowerCase",
          "toString",
          "toUpperCase",
          "trim",
          "value",
          "values");

  /** Names that lead from any object into the Java runtime, or hold a thread. */
  static final Set<String> FORBIDDEN =
      Set.of(
          "class",
          "getClass",
          "declaringClass",
          "getDeclaringClass",
          "notify",
          "notifyAll",
          "wait");

  private static final String OURS = "org.opscoord.";

  private Reach() {}

  /** Whether a property of the object may be read. */
  static boolean readable(Object base, String name) {
    if (FORBIDDEN.contains(name)) {
      return false;
    }
    return isEngineObject(base) ? ENGINE_MEMBERS.contains(name) : isValue(base) || isOurs(base);
  }

  /** Whether a method of the object may be called. */
  static boolean callable(Object base, String name) {
    if (FORBIDDEN.contains(name)) {
      return false;
    }
    if (isEngineObject(base)) {
      return ENGINE_MEMBERS.contains(name);
    }
    return isOurs(base) ? declares(base, name) : isValue(base) && VALUE_METHODS.contains(name);
  }

  private static boolean isEngineObject(Object base) {
    return base instanceof VariableScope || base instanceof ExternalTask;
  }

  private static boolean isOurs(Object base) {
    return AopUtils.getTargetClass(base).getName().startsWith(OURS);
  }

  /** Leaves out what a proxy adds to the class that it stands for. */
  private static boolean declares(Object base, String name) {
    return Arrays.stream(AopUtils.getTargetClass(base).getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .anyMatch(method -> method.getName().equals(name));
  }

  private static boolean isValue(Object base) {
    return base instanceof CharSequence
        || base instanceof Number
        || base instanceof Boolean
        || base instanceof Character
        || base instanceof Enum
        || base instanceof Date
        || base instanceof Calendar
        || base instanceof Collection
        || base instanceof Map
        || base instanceof Map.Entry
        || base instanceof Optional
        || base instanceof UUID
        || base instanceof TemporalAccessor
        || base instanceof AbstractInstant
        || base.getClass().getName().startsWith("org.camunda.spin.impl.json.");
  }
}
