package org.opscoord.browser;

import org.opscoord.OperationsTest;
import org.springframework.test.context.TestPropertySource;

@OperationsTest
@TestPropertySource(properties = "opscoord.locale=zh-CN")
class ChineseCoordinationTests extends CoordinationStory {

  ChineseCoordinationTests() {
    super("zh-CN");
  }
}
