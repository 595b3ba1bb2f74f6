package org.opscoord.approval;

import java.util.List;

/**
 * Why a body is not composed as usual, or why a seat is passed.
 *
 * @param arguments arguments of the message; people and departments appear by name
 */
record Note(String messageKey, List<Object> arguments) {

  static Note of(String messageKey, Object... arguments) {
    return new Note(messageKey, List.of(arguments));
  }
}
