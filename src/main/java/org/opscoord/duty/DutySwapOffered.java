package org.opscoord.duty;

/** A colleague has been asked to stand a duty. Published inside the transaction that records it. */
public record DutySwapOffered(Offer offer) {}
