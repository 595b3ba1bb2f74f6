package org.opscoord.notification;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.opscoord.notification.channel.Channel;

/**
 * What people are told about, in the domain's words. {@link #id()} names the kind in models, in the
 * API and in the message keys {@code notice.<id>.name}, {@code .title} and {@code .text}. In each
 * message argument 0 is the case's number and argument 1 its title, both empty in a message about
 * no case; what follows is said below.
 */
public enum NoticeKind {
  /** 2: name of the task; 3: by when it is to be done. */
  TASK_ASSIGNED("task-assigned", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: the question. */
  QUESTION_ASKED("question-asked", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: the reason. */
  REQUEST_DECLINED("request-declined", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: the department that is waited for. */
  INFORMATION_REMINDED("information-reminded", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: the departments that did not answer. */
  INFORMATION_MISSING("information-missing", Set.of(Channel.INBOX)),
  VOTE_REMINDED("vote-reminded", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: number of the stage; 3: its outcome. */
  STAGE_DECIDED("stage-decided", Set.of(Channel.INBOX)),
  /** 2: the outcome; 3: the reason. */
  ROUND_ENDED("round-ended", Set.of(Channel.INBOX)),
  /** 2: the outcome; 3: the option decided on. */
  DECISION_ANNOUNCED("decision-announced", Set.of(Channel.INBOX, Channel.MAIL)),
  /** As {@link #DECISION_ANNOUNCED}, awaiting ratification. */
  DECISION_PROVISIONAL("decision-provisional", Set.of(Channel.INBOX, Channel.MAIL)),
  NEEDED_BY_PASSED("needed-by-passed", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: the assessment. */
  DECISION_REVIEWED("decision-reviewed", Set.of(Channel.INBOX)),
  /** 2: how the case ended. */
  CASE_ENDED("case-ended", Set.of(Channel.INBOX)),
  /** From a model. 2: name of the step that reminds. */
  REMINDER("reminder", Set.of(Channel.INBOX, Channel.MAIL)),
  /** From a model. 2: name of the step that informs. */
  INFORMATION("information", Set.of(Channel.INBOX)),
  /** 2: the owner; 3: the day on which it was due. */
  ACTION_OVERDUE("action-overdue", Set.of(Channel.INBOX, Channel.MAIL)),
  /** About the case that an action item came from. 2: what was to be done; 3: how it ended. */
  ACTION_CLOSED("action-closed", Set.of(Channel.INBOX)),
  /** As {@link #TASK_ASSIGNED}, while the task still waits. */
  TASK_REMINDED("task-reminded", Set.of(Channel.INBOX, Channel.MAIL)),
  /** As {@link #TASK_ASSIGNED}, after its deadline. */
  TASK_OVERDUE("task-overdue", Set.of(Channel.INBOX, Channel.MAIL)),
  /** As {@link #TASK_OVERDUE}, to those who lead its holders. */
  TASK_OVERDUE_HEAD("task-overdue-head", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: the level; 3: by when to take it on; 4: by when to solve it. */
  ISSUE_CALLED("issue-called", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: the level that joins. */
  ISSUE_CLIMBED("issue-climbed", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: how often by now. */
  ISSUE_CALLED_AGAIN("issue-called-again", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: number of the issue that it was merged into. */
  ISSUE_MERGED("issue-merged", Set.of(Channel.INBOX)),
  /** No case. 2: the roster; 3 and 4: from when until when; 5: who asks. */
  DUTY_OFFERED("duty-offered", Set.of(Channel.INBOX, Channel.MAIL)),
  /** As {@link #DUTY_OFFERED}; 5: who stands it now. */
  DUTY_ACCEPTED("duty-accepted", Set.of(Channel.INBOX, Channel.MAIL)),
  /** As {@link #DUTY_OFFERED}; 5: who said no. */
  DUTY_DECLINED("duty-declined", Set.of(Channel.INBOX, Channel.MAIL)),
  /** No case. 2: the roster; 3 and 4: from when until when nobody is on duty. */
  DUTY_GAP("duty-gap", Set.of(Channel.INBOX, Channel.MAIL)),
  /** No case. 2: the year. */
  CALENDAR_MISSING("calendar-missing", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: name of the task; 3: what was done to it; 4: by whom; 5: the reason, or "–". */
  TASK_HANDLED("task-handled", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: who mentions the reader; 3: what they wrote. */
  COMMENT_MENTIONED("comment-mentioned", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: who shows the case. */
  CASE_COPIED("case-copied", Set.of(Channel.INBOX)),
  /** 2: who added a file; 3: its name. */
  FILE_ADDED("file-added", Set.of(Channel.INBOX)),
  /** 2: who asks to hurry; 3: what they say, or "–". */
  CASE_URGED("case-urged", Set.of(Channel.INBOX, Channel.MAIL)),
  /** 2: when; 3: what is to be talked about. */
  ISSUE_SESSION("issue-session", Set.of(Channel.INBOX, Channel.MAIL)),
  /** As {@link #TASK_ASSIGNED}; 4: for whom. */
  TASK_STOOD_IN("task-stood-in", Set.of(Channel.INBOX, Channel.MAIL)),
  /** No case. To the substitute. 2: who is away; 3 and 4: the first and the last day. */
  SUBSTITUTE_NAMED("substitute-named", Set.of(Channel.INBOX, Channel.MAIL)),
  /** As {@link #SUBSTITUTE_NAMED}, ended early. */
  SUBSTITUTE_RELEASED("substitute-released", Set.of(Channel.INBOX)),
  /** No case. To whoever is away. 2: who entered it; 3 and 4: the first and the last day. */
  ABSENCE_ENTERED("absence-entered", Set.of(Channel.INBOX, Channel.MAIL)),
  /** As {@link #ABSENCE_ENTERED}, ended early. */
  ABSENCE_ENDED("absence-ended", Set.of(Channel.INBOX, Channel.MAIL)),
  /** No case. 2 and 3: how much was done, and how much waits again; 4: what, one a line. */
  BACK_AT_WORK("back-at-work", Set.of(Channel.INBOX, Channel.MAIL)),
  /** No case, and nobody's choice: one mail in place of many. */
  DIGEST("digest", Set.of());

  private final String id;
  private final Set<Channel> defaults;

  NoticeKind(String id, Set<Channel> defaults) {
    this.id = id;
    this.defaults = defaults;
  }

  /** The name of the kind outside of code. */
  public String id() {
    return id;
  }

  /** Whether people choose where they are told of it. */
  public boolean isChosen() {
    return this != DIGEST;
  }

  /**
   * Whether a mail of it may wait for a digest. Not where somebody is waited for by the hour, or
   * another person has asked for them by name.
   */
  public boolean mayWait() {
    return switch (this) {
      case TASK_ASSIGNED,
          TASK_STOOD_IN,
          QUESTION_ASKED,
          VOTE_REMINDED,
          DECISION_PROVISIONAL,
          ISSUE_CALLED,
          ISSUE_CLIMBED,
          ISSUE_CALLED_AGAIN,
          ISSUE_SESSION,
          COMMENT_MENTIONED,
          CASE_URGED,
          DIGEST ->
          false;
      default -> true;
    };
  }

  /** Where somebody who never chose is told. */
  public Set<Channel> defaults() {
    return defaults;
  }

  /** The kind of that id. */
  public static Optional<NoticeKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
