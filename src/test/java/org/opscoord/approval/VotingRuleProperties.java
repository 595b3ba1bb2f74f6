package org.opscoord.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opscoord.approval.VoteChoice.ABSTAIN;
import static org.opscoord.approval.VoteChoice.APPROVE;
import static org.opscoord.approval.VoteChoice.REJECT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.opscoord.approval.VotingRule.Verdict;

/**
 * A body is decided as soon as no remaining vote can change whether it is approved, and not
 * earlier: for every method, seat count, threshold and sequence of votes.
 */
class VotingRuleProperties {

  /** The rule, the number of seats, and what the seats say one after another. */
  record Poll(VotingRule rule, int seats, List<VoteChoice> votes) {
    Tally after(int count) {
      return Tally.of(votes.subList(0, count), seats);
    }

    Verdict verdictAfter(int count) {
      return rule.verdict(after(count));
    }
  }

  @Property(tries = 4000)
  void itIsDecidedExactlyWhenEveryContinuationAgrees(@ForAll("polls") Poll poll) {
    for (var count = 0; count <= poll.votes().size(); count++) {
      var endings = endings(poll, count);
      var verdict = poll.verdictAfter(count);
      if (verdict == Verdict.OPEN) {
        assertThat(endings).as("after %d votes", count).containsExactlyInAnyOrder(true, false);
      } else {
        assertThat(endings)
            .as("after %d votes", count)
            .containsExactly(verdict == Verdict.APPROVED);
      }
    }
  }

  @Property(tries = 2000)
  void aDecisionNeverTurns(@ForAll("polls") Poll poll) {
    for (var count = 0; count < poll.votes().size(); count++) {
      var before = poll.verdictAfter(count);
      if (before != Verdict.OPEN) {
        assertThat(poll.verdictAfter(count + 1)).isEqualTo(before);
      }
    }
  }

  @Property(tries = 2000)
  void theOrderOfParallelVotesDoesNotMatter(@ForAll("polls") Poll poll, @ForAll Random random) {
    var shuffled = new ArrayList<>(poll.votes());
    Collections.shuffle(shuffled, random);
    var other = new Poll(poll.rule(), poll.seats(), shuffled);
    assertThat(firstDecision(other)).isEqualTo(firstDecision(poll));
  }

  @Property
  void itIsDecidedAtTheLatestWhenEverySeatHasVoted(@ForAll("polls") Poll poll) {
    if (poll.votes().size() == poll.seats()) {
      assertThat(poll.verdictAfter(poll.seats())).isNotEqualTo(Verdict.OPEN);
    }
  }

  @Property
  void aTieIsNotApproved(
      @ForAll("shares") BigDecimal threshold,
      @ForAll @IntRange(max = 10) int eachSide,
      @ForAll @IntRange(max = 5) int abstaining) {
    var tie = new Tally(eachSide, eachSide, abstaining, 2 * eachSide + abstaining);
    for (var method : List.of(VotingMethod.MAJORITY, VotingMethod.QUORUM)) {
      assertThat(new VotingRule(method, threshold, false).approves(tie)).isFalse();
    }
  }

  @Property
  void aVetoDecidesAtOnce(@ForAll("polls") Poll poll) {
    var rule = new VotingRule(poll.rule().method(), poll.rule().threshold(), true);
    for (var count = 0; count <= poll.votes().size(); count++) {
      if (poll.after(count).against() > 0) {
        assertThat(rule.verdict(poll.after(count))).isEqualTo(Verdict.NOT_APPROVED);
      }
    }
  }

  @Property
  void anAgainstVoteNeverHelpsAndAnApprovalNeverHarms(@ForAll("polls") Poll poll) {
    var votes = poll.after(poll.votes().size());
    if (votes.remaining() > 0 && poll.rule().method() != VotingMethod.QUORUM) {
      var rule = poll.rule();
      assertThat(with(poll, APPROVE)).isGreaterThanOrEqualTo(approval(rule, votes));
      assertThat(with(poll, REJECT)).isLessThanOrEqualTo(approval(rule, votes));
    }
  }

  private static int with(Poll poll, VoteChoice another) {
    var votes = new ArrayList<>(poll.votes());
    votes.add(another);
    return approval(poll.rule(), Tally.of(votes, poll.seats()));
  }

  private static int approval(VotingRule rule, Tally votes) {
    return rule.approves(votes) ? 1 : 0;
  }

  /** Follows the votes until they decide; then whoever is left finds the poll closed. */
  private static Verdict firstDecision(Poll poll) {
    for (var count = 0; count <= poll.votes().size(); count++) {
      var verdict = poll.verdictAfter(count);
      if (verdict != Verdict.OPEN) {
        return verdict;
      }
    }
    return Verdict.OPEN;
  }

  /** Whether it approves in the end, for every way in which the remaining seats may behave. */
  private static Set<Boolean> endings(Poll poll, int count) {
    var endings = new HashSet<Boolean>();
    collectEndings(poll.rule(), poll.seats(), poll.votes().subList(0, count), endings);
    return endings;
  }

  private static void collectEndings(
      VotingRule rule, int seats, List<VoteChoice> votes, Set<Boolean> endings) {
    endings.add(rule.approves(Tally.of(votes, seats)));
    if (votes.size() == seats || endings.size() == 2) {
      return;
    }
    for (var next : List.of(APPROVE, REJECT, ABSTAIN)) {
      var longer = new ArrayList<>(votes);
      longer.add(next);
      collectEndings(rule, seats, longer, endings);
    }
  }

  @Provide
  Arbitrary<Poll> polls() {
    return Combinators.combine(rules(), Arbitraries.integers().between(1, 6))
        .flatAs(
            (rule, seats) ->
                Arbitraries.of(VoteChoice.class)
                    .list()
                    .ofMaxSize(seats)
                    .map(votes -> new Poll(rule, seats, votes)));
  }

  @Provide
  Arbitrary<BigDecimal> shares() {
    return Arbitraries.oneOf(
        Arbitraries.of("0.5", "0.6", "0.666667", "0.75", "0.2", "0.3333").map(BigDecimal::new),
        Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal("0.99")));
  }

  private Arbitrary<VotingRule> rules() {
    return Combinators.combine(
            Arbitraries.of(VotingMethod.class), shares(), Arbitraries.of(true, false))
        .as(
            (method, threshold, veto) ->
                new VotingRule(
                    method,
                    method == VotingMethod.MAJORITY || method == VotingMethod.QUORUM
                        ? threshold
                        : null,
                    veto));
  }
}
