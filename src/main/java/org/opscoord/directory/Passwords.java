package org.opscoord.directory;

/**
 * Sets what people log in with; the directory itself keeps no passwords. Until this is called for
 * them, people who have been imported have none and cannot log in.
 */
public interface Passwords {

  /**
   * Gives the person a new password.
   *
   * @throws PasswordTooWeak when it breaks the installation's password policy
   * @throws IllegalArgumentException when the person is unknown or has left
   */
  void set(PersonId person, String password);
}
