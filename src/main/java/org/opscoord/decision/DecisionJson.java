package org.opscoord.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.function.Function;
import org.opscoord.casework.CaseNumber;
import org.opscoord.directory.DepartmentId;
import org.opscoord.directory.PersonId;
import org.springframework.stereotype.Component;

/**
 * Our own JSON columns. Ids are plain strings, dates are ISO, and what an older version wrote stays
 * readable.
 */
@Component
class DecisionJson {

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule()
                  .addSerializer(DepartmentId.class, new ToStringSerializer())
                  .addSerializer(PersonId.class, new ToStringSerializer())
                  .addSerializer(CaseNumber.class, new ToStringSerializer())
                  .addDeserializer(DepartmentId.class, id(DepartmentId.class, DepartmentId::new))
                  .addDeserializer(PersonId.class, id(PersonId.class, PersonId::new))
                  .addDeserializer(CaseNumber.class, id(CaseNumber.class, CaseNumber::new)))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("A %s has no JSON".formatted(value.getClass()), failure);
    }
  }

  <T> T read(String text, Class<T> type) {
    return read(text, json.constructType(type));
  }

  <T> List<T> readList(String text, Class<T> type) {
    return read(text, json.getTypeFactory().constructCollectionType(List.class, type));
  }

  private <T> T read(String text, JavaType type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("The database holds JSON that is no " + type, failure);
    }
  }

  private static <T> FromStringDeserializer<T> id(Class<T> type, Function<String, T> id) {
    return new FromStringDeserializer<>(type) {
      @Override
      protected T _deserialize(String value, DeserializationContext context) {
        return id.apply(value);
      }
    };
  }
}
