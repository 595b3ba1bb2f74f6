package org.opscoord.issue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opscoord.casework.CaseStarts;
import org.opscoord.casework.CaseState;
import org.opscoord.casework.Cases;
import org.opscoord.casework.Trail;
import org.opscoord.casework.Trail.Entry;
import org.opscoord.directory.Directory;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.issue.Issue.Report;
import org.opscoord.issue.ReporterTasks.Waiting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues of people who give no name. The coordinator keeps the case for them; they follow it and
 * answer by a token. Nothing here asks who is acting, and nobody may be.
 */
@Service
@Transactional
public class AnonymousReports {

  private final CaseStarts starts;
  private final Directory directory;
  private final TokenRepository tokens;
  private final ReporterTasks tasks;
  private final Conversation conversation;
  private final Levels levels;
  private final Cases cases;
  private final Trail trail;

  AnonymousReports(
      CaseStarts starts,
      Directory directory,
      TokenRepository tokens,
      ReporterTasks tasks,
      Conversation conversation,
      Levels levels,
      Cases cases,
      Trail trail) {
    this.starts = starts;
    this.directory = directory;
    this.tokens = tokens;
    this.tasks = tasks;
    this.conversation = conversation;
    this.levels = levels;
    this.cases = cases;
    this.trail = trail;
  }

  /**
   * An issue as its reporter sees it.
   *
   * @param stage where it is: {@code reported}, {@code working}, {@code asked}, {@code solved},
   *     {@code verified}, {@code merged}, {@code closed}, {@code withdrawn} or {@code cancelled}
   * @param questions what was asked, oldest first
   * @param solution null while there is none
   * @param task what the reporter is waited for with; null for nothing
   * @param question what that task asks; empty when it is no question
   */
  public record Followed(
      Report report,
      String stage,
      List<Question> questions,
      @Nullable String solution,
      @Nullable Waiting task,
      String question) {}

  /**
   * Opens an issue.
   *
   * @param answers as {@code issue-escalation-report} asks for them
   * @return the token, which nobody can find again
   * @throws org.opscoord.casework.AnswerRefused when the form would refuse the answers
   */
  public Token report(Map<String, Object> answers) {
    var number = starts.start(IssueModel.PROCESS, directory.coordinator(), answers, null);
    var token = Token.fresh();
    tokens.give(number, token.hash());
    trail.record(Entry.automatic(number, "issue.reportedUnnamed", IssueModel.ISSUE_REPORTED, null));
    return token;
  }

  /** The issue of a token; empty for a token that was never given, whatever it looks like. */
  @Transactional(readOnly = true)
  public Optional<Followed> find(Token token) {
    return tokens.find(token.hash()).map(this::followed);
  }

  /**
   * Answers what the reporter is waited for with.
   *
   * @throws Refusal when the token or the task is unknown, or the answer is not acceptable
   */
  public void answer(Token token, String taskId, Map<String, Object> answer) {
    var number =
        tokens
            .find(token.hash())
            .orElseThrow(() -> new Refusal(Kind.UNKNOWN, "issue.token.unknown"))
            .number();
    if (tasks.of(number).stream().noneMatch(task -> task.taskId().equals(taskId))) {
      throw new Refusal(Kind.CONFLICT, "issue.token.tooLate");
    }
    tokens.answered(taskId, number);
    tasks.complete(taskId, answer);
  }

  private Followed followed(Issue issue) {
    var number = issue.number();
    var task = tasks.of(number).stream().findFirst().orElse(null);
    return new Followed(
        issue.report(),
        stage(issue, task),
        conversation.of(number),
        issue.solution(),
        task,
        task == null || task.part() == null ? "" : conversation.asked(number, task.part()));
  }

  private String stage(Issue issue, @Nullable Waiting task) {
    var state = cases.require(issue.number()).state();
    if (issue.parent() != null) {
      return "merged";
    }
    if (state != CaseState.OPEN) {
      return switch (state) {
        case WITHDRAWN -> "withdrawn";
        case CANCELLED -> "cancelled";
        default -> "closed";
      };
    }
    if (task != null) {
      return task.step().equals(IssueModel.VERIFY_SOLUTION) ? "solved" : "asked";
    }
    var called = levels.of(issue.number());
    if (issue.solution() != null && called.stream().allMatch(it -> it.closedAt() != null)) {
      return "verified";
    }
    var taken = called.stream().anyMatch(it -> it.acknowledgedBy() != null);
    return taken ? "working" : "reported";
  }
}
