package org.opscoord.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of cases; {@code next} is null on the last. */
record CasePage(List<CaseView> cases, @Nullable Long next) {}
