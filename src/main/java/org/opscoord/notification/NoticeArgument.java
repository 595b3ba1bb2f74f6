package org.opscoord.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;

/**
 * Something that a message mentions. Kept as what it is and not as text, so that each reader sees
 * it in their own language.
 */
public record NoticeArgument(Type type, String value) {

  /** What {@link #value()} means. */
  public enum Type {
    /** Words of a person, shown as they are. */
    WORDS,
    /** A message key of any room. */
    TERM,
    /** Id of a person. */
    PERSON,
    /** Ids of departments, separated by commas. */
    DEPARTMENTS,
    /** An instant, shown in the company's time zone. */
    MOMENT
  }

  public static NoticeArgument words(String words) {
    return new NoticeArgument(Type.WORDS, words);
  }

  /** A word of the catalogues, for example an outcome. */
  public static NoticeArgument term(String messageKey) {
    return new NoticeArgument(Type.TERM, messageKey);
  }

  public static NoticeArgument person(PersonId person) {
    return new NoticeArgument(Type.PERSON, person.value());
  }

  public static NoticeArgument departments(Collection<DepartmentId> departments) {
    return new NoticeArgument(
        Type.DEPARTMENTS,
        departments.stream().map(DepartmentId::value).collect(Collectors.joining(",")));
  }

  public static NoticeArgument moment(Instant moment) {
    return new NoticeArgument(Type.MOMENT, moment.toString());
  }
}
