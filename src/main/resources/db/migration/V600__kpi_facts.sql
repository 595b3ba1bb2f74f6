CREATE TABLE coordination.kpi_fact (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  fact_key        text        NOT NULL UNIQUE,
  measure         text        NOT NULL,
  case_number     text        NOT NULL,
  process         text,
  step            text,
  department      text        NOT NULL,
  started_at      timestamptz NOT NULL,
  ended_at        timestamptz NOT NULL,
  elapsed_seconds bigint      NOT NULL CHECK (elapsed_seconds >= 0),
  waiting_seconds bigint      NOT NULL CHECK (waiting_seconds >= 0),
  working_seconds bigint      NOT NULL CHECK (working_seconds >= 0),
  due_at          timestamptz,
  on_time         boolean,
  value           numeric,
  outcome         text,
  CHECK (ended_at >= started_at)
);

COMMENT ON COLUMN coordination.kpi_fact.waiting_seconds IS 'Working time until somebody took it on.';
COMMENT ON COLUMN coordination.kpi_fact.working_seconds IS 'Working time from then to the end.';

CREATE INDEX kpi_fact_measure_idx    ON coordination.kpi_fact (measure, id);
CREATE INDEX kpi_fact_department_idx ON coordination.kpi_fact (department, measure, ended_at);
CREATE INDEX kpi_fact_case_idx       ON coordination.kpi_fact (case_number, id);
CREATE INDEX kpi_fact_ended_idx      ON coordination.kpi_fact (ended_at, id);

CREATE TRIGGER kpi_fact_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coordination.kpi_fact
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON coordination.kpi_fact FROM CURRENT_USER;

-- Who holds an open task now, and since when.
CREATE TABLE coordination.kpi_holding (
  task_id     text        PRIMARY KEY,
  turn        integer     NOT NULL,
  case_number text        NOT NULL,
  process     text        NOT NULL,
  step        text        NOT NULL,
  department  text        NOT NULL,
  since       timestamptz NOT NULL,
  taken_on_at timestamptz,
  due_at      timestamptz
);

CREATE INDEX kpi_holding_department_idx ON coordination.kpi_holding (department);
