package org.opscoord.casework.web;

import java.util.List;
import org.opscoord.casework.form.PlainField;

/**
 * Tasks of one step that can be handled together; see {@link
 * org.opscoord.casework.handling.BatchOffers}.
 */
record BatchView(
    String step,
    String stepName,
    List<OfferView> offers,
    List<PlainField> fields,
    List<CardView> tasks) {}
