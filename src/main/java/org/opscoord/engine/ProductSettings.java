package org.opscoord.engine;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for the whole installation.
 *
 * @param locale language of models, forms and messages to people without a language of their own:
 *     {@code en} or {@code zh-CN}
 * @param zone time zone of the company, used for deadlines and dates on screens
 * @param baseUrl address under which people reach the product, used for links in messages
 */
@ConfigurationProperties("opscoord")
public record ProductSettings(
    @DefaultValue("en") Locale locale,
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue("http://localhost:8080") URI baseUrl) {

  /** Whether the installation speaks Chinese. */
  public boolean chinese() {
    return locale.getLanguage().equals("zh");
  }
}
