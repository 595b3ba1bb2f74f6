package org.opscoord.issue;

/**
 * What a reporter was asked.
 *
 * @param answer empty while there is none
 */
public record Question(String question, String answer) {}
