package org.opscoord.duty;

/**
 * A colleague has said whether they will stand a duty; after a yes the roster already names them.
 * Published inside the transaction that records it.
 *
 * @param offer with its answer
 */
public record DutySwapAnswered(Offer offer, boolean accepted) {}
