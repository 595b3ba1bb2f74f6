package org.opscoord.home;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The mechanisms of the seed document, in its order. A model names its own by the property {@code
 * mechanism}.
 */
public enum Mechanism {
  /** 决策流程. */
  DECISION("decision"),
  /** 问题解决与冲突管理. */
  ISSUE("issue"),
  /** 决策与执行协调. */
  ACTION("action"),
  /** 标准化流程与绩效反馈: the mechanism looks at itself. */
  REVIEW("review"),
  /** What a company adds of its own. */
  OTHER("other");

  private final String id;

  Mechanism(String id) {
    this.id = id;
  }

  /** The word in models and catalogues. */
  public String id() {
    return id;
  }

  /** The mechanism of that word; {@link #OTHER} for none, or one that is not known. */
  public static Mechanism of(@Nullable String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst().orElse(OTHER);
  }
}
