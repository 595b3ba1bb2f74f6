package org.opscoord.engine.storage;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.reflection.ReflectionException;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Revisions;

/**
 * What the engine asks again with every command though it hardly ever changes: what is deployed,
 * and whether somebody is forbidden anything. It is kept in memory under a revision that triggers
 * renew with each change, so that a process that an administrator suspends is suspended on every
 * node with the next transaction (ADR 41).
 */
final class RememberedRows {

  /** The row of {@code coordination.revision} that the triggers renew. */
  static final String WHAT = "definitions";

  private static final Set<String> STATEMENTS =
      Set.of(
          "selectProcessDefinition",
          "selectLatestProcessDefinitionByKey",
          "selectLatestProcessDefinitionByKeyWithoutTenantId",
          "selectJobDefinition",
          "selectLatestCamundaFormDefinitionByKey",
          "selectLatestCamundaFormDefinitionByKeyWithoutTenantId",
          "selectDecisionDefinition",
          "selectLatestDecisionDefinitionByKey",
          "selectLatestDecisionDefinitionByKeyWithoutTenantId",
          "selectRevokeAuthorization");

  private static final Pattern TABLES =
      Pattern.compile(
          "ACT_RE_(PROCDEF|CAMFORMDEF|DECISION_DEF)|ACT_RU_(JOBDEF|AUTHORIZATION)",
          Pattern.CASE_INSENSITIVE);

  /** Whether somebody is forbidden anything is asked for each person and their groups. */
  private static final int MOST = 5_000;

  private static final Object[] NOTHING = {};

  private final Configuration configuration;
  private final Revisions revisions;
  private final Map<MappedStatement, Boolean> remembered = new ConcurrentHashMap<>();
  private final Map<MappedStatement, Boolean> changing = new ConcurrentHashMap<>();
  private final Map<Class<?>, Constructor<?>> constructors = new ConcurrentHashMap<>();
  private volatile @Nullable Known known;

  RememberedRows(Configuration configuration, Revisions revisions) {
    this.configuration = configuration;
    this.revisions = revisions;
  }

  private record Known(UUID revision, Map<CacheKey, List<?>> rows) {}

  /** Asks the database. */
  interface Question<E> {
    List<E> ask() throws SQLException;
  }

  boolean includes(MappedStatement mapped) {
    return remembered.computeIfAbsent(mapped, key -> STATEMENTS.contains(name(key)));
  }

  /** Of a statement as the engine calls it. */
  static String name(MappedStatement mapped) {
    return mapped.getId().substring(mapped.getId().lastIndexOf('.') + 1);
  }

  /** Whether a statement writes what is remembered. */
  boolean areChangedBy(MappedStatement mapped, BoundSql bound) {
    return changing.computeIfAbsent(mapped, key -> TABLES.matcher(bound.getSql()).find());
  }

  /** Whoever asks later in this transaction sees what it has changed. */
  void forget() {
    revisions.forget();
  }

  /** The rows of a question, copies of what is remembered: whoever asks may change them. */
  <E> List<E> recall(MappedStatement mapped, CacheKey key, Question<E> question)
      throws SQLException {
    var revision = revisions.of(WHAT).orElse(null);
    if (revision == null) {
      return question.ask();
    }
    var rows = of(revision).rows();
    @SuppressWarnings("unchecked") // A key stands for rows of one statement.
    var kept = (List<E>) rows.get(key);
    if (kept != null) {
      return copies(mapped, kept);
    }
    var read = question.ask();
    if (rows.size() >= MOST) {
      rows.clear();
    }
    rows.put(key, copies(mapped, read));
    return read;
  }

  private Known of(UUID revision) {
    var present = known;
    if (present == null || !present.revision().equals(revision)) {
      present = new Known(revision, new ConcurrentHashMap<>());
      known = present;
    }
    return present;
  }

  private <E> List<E> copies(MappedStatement mapped, List<E> rows) {
    var copies = new ArrayList<E>(rows.size());
    for (var row : rows) {
      copies.add(row instanceof Integer ? row : copy(mapped, row));
    }
    return copies;
  }

  /** Filled as MyBatis fills what it reads: property by property, into a new one. */
  private <E> E copy(MappedStatement mapped, E row) {
    @SuppressWarnings("unchecked") // Of the same class.
    var copy = (E) empty(row.getClass());
    var properties = configuration.getReflectorFactory().findForClass(row.getClass());
    for (var mapping : mapped.getResultMaps().get(0).getResultMappings()) {
      try {
        var value = properties.getGetInvoker(mapping.getProperty()).invoke(row, NOTHING);
        properties.getSetInvoker(mapping.getProperty()).invoke(copy, new Object[] {value});
      } catch (IllegalAccessException | InvocationTargetException unreadable) {
        throw new ReflectionException("Cannot copy " + mapping.getProperty(), unreadable);
      }
    }
    return copy;
  }

  private Object empty(Class<?> type) {
    var constructor = constructors.computeIfAbsent(type, RememberedRows::shortest);
    try {
      return constructor.newInstance(new Object[constructor.getParameterCount()]);
    } catch (ReflectiveOperationException impossible) {
      throw new ReflectionException("Cannot make a " + type, impossible);
    }
  }

  /**
   * A form has no constructor without parameters; each of those it has is set afterwards anyway.
   */
  private static Constructor<?> shortest(Class<?> type) {
    return Arrays.stream(type.getConstructors())
        .min(Comparator.comparingInt(Constructor::getParameterCount))
        .orElseThrow();
  }
}
