package org.opscoord.issue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an issue waits for people beside the levels of its escalation, in working time.
 *
 * @param answerWithin for the reporter's answer to a question
 * @param verifyWithin for the reporter to say whether it is solved
 * @param learnWithin for what must be learned from it
 * @param offerLearningWithin for what may be learned from it
 */
@ConfigurationProperties("opscoord.issues")
public record IssueSettings(
    @DefaultValue("PT16H") Duration answerWithin,
    @DefaultValue("PT16H") Duration verifyWithin,
    @DefaultValue("PT40H") Duration learnWithin,
    @DefaultValue("PT16H") Duration offerLearningWithin) {}
