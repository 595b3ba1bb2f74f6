package org.opscoord.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers every mistake with a problem: the caller's with a sentence, ours with a reference. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String CHARACTER_UNKNOWN = "22021";

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal refusal, HttpServletRequest request) {
    return problems.of(refusal, request);
  }

  @ExceptionHandler({AuthorizationException.class, AccessDeniedException.class})
  ProblemDetail forbidden(HttpServletRequest request) {
    return problems.of(HttpStatus.FORBIDDEN, request, "security.forbidden");
  }

  @ExceptionHandler(NotFoundException.class)
  ProblemDetail notFound(HttpServletRequest request) {
    return problems.of(HttpStatus.NOT_FOUND, request, "security.notFound");
  }

  @ExceptionHandler({OptimisticLockingException.class, ConcurrencyFailureException.class})
  ProblemDetail lostRace(HttpServletRequest request) {
    return problems.of(HttpStatus.CONFLICT, request, "security.conflict");
  }

  /** Carries the sentences that casework wrote for the person. */
  @ExceptionHandler
  ProblemDetail invalid(FormFieldValidationException invalid, HttpServletRequest request) {
    var problem = problems.of(HttpStatus.BAD_REQUEST, request, "security.unreadable");
    problem.setDetail(invalid.getMessage());
    return problem;
  }

  @ExceptionHandler(BadUserRequestException.class)
  ProblemDetail bad(HttpServletRequest request) {
    return problems.of(HttpStatus.BAD_REQUEST, request, "security.unreadable");
  }

  /** A character that no text of the database can hold, such as a zero, was in what was asked. */
  @ExceptionHandler
  @Nullable ProblemDetail unstorable(
      DataIntegrityViolationException failure, HttpServletRequest request) {
    return failure.getRootCause() instanceof SQLException cause
            && CHARACTER_UNKNOWN.equals(cause.getSQLState())
        ? problems.of(HttpStatus.BAD_REQUEST, request, "security.unreadable")
        : unexpected(failure, request);
  }

  /** Answers what nobody foresaw; null for whoever has gone, to whom nothing can be said. */
  @ExceptionHandler
  @Nullable ProblemDetail unexpected(Exception failure, HttpServletRequest request) {
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      return null;
    }
    if (refusalIn(failure) instanceof Refusal refusal) {
      return problems.of(refusal, request);
    }
    var reference = UUID.randomUUID().toString().substring(0, 8);
    log.error(
        "{} {} failed, reference {}", request.getMethod(), address(request), reference, failure);
    return problems.of(HttpStatus.INTERNAL_SERVER_ERROR, request, "security.unexpected", reference);
  }

  /** Whoever knows the address of an anonymous report can answer for its reporter. */
  private static String address(HttpServletRequest request) {
    var address = request.getRequestURI();
    return address.startsWith("/report/") ? "/report/(secret)" : address;
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var servletRequest = ((ServletWebRequest) request).getRequest();
    return ResponseEntity.status(status)
        .headers(headers)
        .body(
            status.is5xxServerError()
                ? unexpected(failure, servletRequest)
                : detail(failure, status, servletRequest));
  }

  private ProblemDetail detail(
      Exception failure, HttpStatusCode status, HttpServletRequest request) {
    if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
      return problems.of(status, request, "security.parameter", mismatch.getName());
    }
    if (failure instanceof MethodArgumentNotValidException invalid) {
      var missing =
          invalid.getFieldErrors().stream().map(FieldError::getField).sorted().distinct().toList();
      return problems.of(status, request, "security.parameter", String.join(", ", missing));
    }
    if (failure instanceof MissingRequestValueException
        || failure instanceof ServletRequestBindingException
        || failure instanceof TypeMismatchException) {
      return problems.of(status, request, "security.parameter", parameter(failure));
    }
    return problems.of(
        status, request, status.value() == 404 ? "security.notFound" : "security.unreadable");
  }

  private static String parameter(Exception failure) {
    return failure
            instanceof org.springframework.web.bind.MissingServletRequestParameterException it
        ? it.getParameterName()
        : "?";
  }

  /** The engine wraps what delegates and listeners throw. */
  private static @Nullable Throwable refusalIn(Throwable failure) {
    for (Throwable link = failure; link != null; link = link.getCause()) {
      if (link instanceof Refusal) {
        return link;
      }
    }
    return null;
  }
}
