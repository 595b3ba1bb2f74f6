-- Facts summed by day, department, process and step, so that figures of years need not read every
-- fact. A fact is summed once the transaction that recorded it, and every older one, has ended:
-- numbers of rows are given out in another order than that in which transactions end.
ALTER TABLE coordination.kpi_fact
  ADD COLUMN recorded_in xid8 NOT NULL DEFAULT pg_current_xact_id();

COMMENT ON COLUMN coordination.kpi_fact.recorded_in IS 'Transaction that recorded the fact.';

CREATE INDEX kpi_fact_recorded_idx ON coordination.kpi_fact (recorded_in);

CREATE TABLE coordination.kpi_rollup (
  measure         text    NOT NULL,
  day             date    NOT NULL,
  department      text    NOT NULL,
  process         text    NOT NULL,
  step            text    NOT NULL,
  facts           bigint  NOT NULL,
  elapsed_seconds numeric NOT NULL,
  waiting_seconds numeric NOT NULL,
  working_seconds numeric NOT NULL,
  with_deadline   bigint  NOT NULL,
  on_time         bigint  NOT NULL,
  values_counted  bigint  NOT NULL,
  value_sum       numeric NOT NULL,
  PRIMARY KEY (measure, day, department, process, step)
);

COMMENT ON COLUMN coordination.kpi_rollup.day IS 'Day of the company on which what was measured ended.';
COMMENT ON COLUMN coordination.kpi_rollup.process IS 'Empty for facts of no process; so is step for facts of no step.';

CREATE INDEX kpi_rollup_day_idx ON coordination.kpi_rollup (day, measure);

CREATE TABLE coordination.kpi_rollup_mark (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  next_in  xid8    NOT NULL
);

COMMENT ON COLUMN coordination.kpi_rollup_mark.next_in IS 'Facts of transactions from here on are not summed yet.';

INSERT INTO coordination.kpi_rollup_mark (next_in) VALUES ('0'::xid8);
