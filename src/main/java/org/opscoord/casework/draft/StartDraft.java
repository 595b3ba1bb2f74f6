package org.opscoord.casework.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A start form that somebody has not sent yet.
 *
 * @param process id of the process model
 * @param answers by the keys of the form's fields, unchecked
 */
public record StartDraft(String process, ObjectNode answers, Instant savedAt) {}
