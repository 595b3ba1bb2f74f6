-- What people did to a task besides completing it, one row for each request, so that a request that
-- is sent twice is done once. The same rows are what is measured.
CREATE TABLE coordination.task_handling (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person       text        NOT NULL,
  request_key  uuid        NOT NULL,
  kind         text        NOT NULL,
  task_id      text        NOT NULL,
  case_number  text        NOT NULL REFERENCES coordination.case_file (number),
  process      text        NOT NULL,
  step         text        NOT NULL,
  other_person text,
  target       text,
  reason       text        NOT NULL,
  at           timestamptz NOT NULL,
  UNIQUE (person, request_key)
);

CREATE INDEX task_handling_case_idx ON coordination.task_handling (case_number, id);
CREATE INDEX task_handling_task_idx ON coordination.task_handling (task_id, kind);

CREATE TRIGGER task_handling_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON coordination.task_handling
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();
