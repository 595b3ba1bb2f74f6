package org.opscoord.browser;

import org.opscoord.OperationsTest;

@OperationsTest
class EnglishCoordinationTests extends CoordinationStory {

  EnglishCoordinationTests() {
    super("en-US");
  }
}
