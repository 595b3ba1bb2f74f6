package org.opscoord.browser;

import org.opscoord.OperationsTest;

@OperationsTest
class EnglishOwnPagesTests extends OwnPagesStory {

  EnglishOwnPagesTests() {
    super("en-US");
  }
}
