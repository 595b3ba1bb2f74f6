package org.opscoord.casework.handling;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.opscoord.casework.handling.Batch.Result;
import org.opscoord.directory.ReaderLocale;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.opscoord.engine.Texts;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Does one thing to several tasks of a step, each by itself: what fails leaves the others alone.
 */
@Service
public class Batches {

  static final int MOST = 100;
  static final Set<HandlingKind> KINDS = Set.of(HandlingKind.COMPLETE, HandlingKind.TRANSFER);

  private final Handlings handlings;
  private final HeldTasks tasks;
  private final Texts texts;
  private final ReaderLocale locale;

  Batches(Handlings handlings, HeldTasks tasks, Texts texts, ReaderLocale locale) {
    this.handlings = handlings;
    this.tasks = tasks;
    this.texts = texts;
    this.locale = locale;
  }

  /**
   * Does it to one task after another, in the order given.
   *
   * @return one result for each task
   * @throws Refusal when nothing was done, because it cannot be done in a batch, there are no tasks
   *     or too many, or they are not all of one step
   */
  public List<Result> handle(Batch batch) {
    if (!KINDS.contains(batch.kind())) {
      throw new Refusal(Kind.INVALID, "batch.kind", batch.kind().id());
    }
    if (batch.tasks().isEmpty() || batch.tasks().size() > MOST) {
      throw new Refusal(Kind.INVALID, "batch.size", MOST);
    }
    requireOneStep(batch.tasks());
    return batch.tasks().stream().map(task -> one(batch, task)).toList();
  }

  /** Tasks that are gone say so in their own result. */
  private void requireOneStep(List<String> ids) {
    var steps =
        ids.stream()
            .flatMap(id -> tasks.find(id).stream())
            .map(HeldTask::modelStep)
            .collect(Collectors.toSet());
    if (steps.size() > 1) {
      throw new Refusal(Kind.INVALID, "batch.steps");
    }
  }

  private Result one(Batch batch, String task) {
    try {
      handlings.handle(task, batch.kind(), batch.of(task));
      return new Result(task, null);
    } catch (Refusal refusal) {
      return new Result(task, texts.text(locale.current(), refusal));
    } catch (FormFieldValidationException invalid) {
      return new Result(task, invalid.getMessage());
    } catch (OptimisticLockingException | ConcurrencyFailureException lost) {
      return new Result(task, texts.text(locale.current(), "batch.lost"));
    } catch (ProcessEngineException refused) {
      return new Result(task, texts.text(locale.current(), sentence(refused)));
    }
  }

  /** The engine wraps what delegates and listeners throw. */
  private static Refusal sentence(ProcessEngineException refused) {
    for (Throwable link = refused; link != null; link = link.getCause()) {
      if (link instanceof Refusal refusal) {
        return refusal;
      }
    }
    throw refused;
  }
}
