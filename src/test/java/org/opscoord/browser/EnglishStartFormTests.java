package org.opscoord.browser;

import org.opscoord.OperationsTest;

@OperationsTest
class EnglishStartFormTests extends StartFormStory {

  EnglishStartFormTests() {
    super("en-US");
  }
}
