package org.opscoord.notification.robot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Set;
import org.opscoord.notification.channel.DeliveryFailed;
import org.springframework.stereotype.Component;

/** Answers that say 200 and mean it only when a code in their JSON is 0. */
@Component
class CodedAnswer {

  private final ObjectMapper json;

  CodedAnswer(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Reads an answer.
   *
   * @param code name of the field with the code
   * @param words name of the field with its meaning
   * @param tooOften codes that ask for a pause
   * @param pause how long, when the answer does not say
   */
  void read(Answer answer, String code, String words, Set<Integer> tooOften, Duration pause)
      throws DeliveryFailed, TooOften {
    var content = content(answer);
    if (!content.path(code).isInt()) {
      throw new DeliveryFailed("The platform gave no answer that it documents.");
    }
    var number = content.path(code).intValue();
    if (tooOften.contains(number)) {
      throw new TooOften(answer.retryAfter() == null ? pause : answer.retryAfter());
    }
    if (number != 0) {
      throw new DeliveryFailed(
          "The platform refused the message: %s %d, %s"
              .formatted(code, number, content.path(words).asText("no reason given")));
    }
  }

  private JsonNode content(Answer answer) {
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException noJson) {
      return MissingNode.getInstance();
    }
  }
}
