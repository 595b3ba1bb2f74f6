package org.opscoord.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opscoord.OperationsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whoever leaves a page before it is loaded. */
@OperationsTest
@ExtendWith(OutputCaptureExtension.class)
class GoneReaderTests {

  @Autowired ProblemAdvice advice;

  @Test
  void isToldNothingAndNobodyIsAlarmed(CapturedOutput output) {
    var request = new MockHttpServletRequest("GET", "/camunda/assets/font.woff");

    assertThat(advice.unexpected(new ClientAbortException(new IOException("Broken pipe")), request))
        .isNull();
    assertThat(output).doesNotContain("font.woff failed");
    assertThat(advice.unexpected(new IOException("Disk is full"), request)).isNotNull();
    assertThat(output).contains("font.woff failed");
  }
}
