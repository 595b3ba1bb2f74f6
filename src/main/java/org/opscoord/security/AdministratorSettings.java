package org.opscoord.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who becomes the first administrator of an installation that has none; ignored afterwards.
 *
 * @param id login name, set by {@code OPSCOORD_ADMIN_ID}
 * @param password set by {@code OPSCOORD_ADMIN_PASSWORD}
 */
@ConfigurationProperties("opscoord.admin")
record AdministratorSettings(@Nullable String id, @Nullable String password) {

  @Override
  public String toString() {
    return "AdministratorSettings[id=" + id + "]";
  }
}
