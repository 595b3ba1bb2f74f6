package org.opscoord.security.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes passwords with bcrypt. The engine hands over password and salt as one text, which can be
 * longer than the 72 bytes that bcrypt looks at; so it is condensed by SHA-256 first.
 */
class StrongPasswords implements PasswordEncryptor {

  private static final int SALT_AND_HASH = 53;

  private final BCryptPasswordEncoder bcrypt;
  private final String nobodys;

  StrongPasswords(int strength) {
    bcrypt = new BCryptPasswordEncoder(strength);
    // Salt and hash need only be well formed: no password has this hash, and making one takes as
    // long at each start as a login does.
    nobodys = "$2a$%02d$".formatted(strength) + ".".repeat(SALT_AND_HASH);
  }

  @Override
  public String encrypt(String password) {
    return bcrypt.encode(condensed(password));
  }

  @Override
  public boolean check(String password, String hash) {
    return bcrypt.matches(condensed(password), hash);
  }

  @Override
  public String hashAlgorithmName() {
    return "bcrypt-sha256";
  }

  /** Takes as long as a check for a person who exists, so that time does not tell who does. */
  boolean checkNobody(String password) {
    check(password, nobodys);
    return false;
  }

  private static String condensed(String password) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
