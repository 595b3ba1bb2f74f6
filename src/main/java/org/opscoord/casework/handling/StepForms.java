package org.opscoord.casework.handling;

import org.opscoord.casework.form.FormSchema;

/** The forms of open tasks, in the language of the installation. */
public interface StepForms {

  /** The form of an open task; one without fields when it has none. */
  FormSchema of(String taskId);
}
