package org.opscoord.browser;

import org.opscoord.OperationsTest;

@OperationsTest
class EnglishCaseTabTests extends CaseTabStory {

  EnglishCaseTabTests() {
    super("en-US");
  }
}
