-- Open tasks with a deadline, so that the sweeper reads those that are due through an index.
CREATE TABLE coordination.task_watch (
  task_id         text        PRIMARY KEY,
  case_number     text        NOT NULL,
  process         text        NOT NULL,
  step            text        NOT NULL,
  name            text        NOT NULL,
  part            text,
  department      text,
  created_at      timestamptz NOT NULL,
  due_at          timestamptz NOT NULL,
  percents        integer[]   NOT NULL,
  overdue_repeats integer     NOT NULL CHECK (overdue_repeats >= -1),
  round_the_clock boolean     NOT NULL,
  reminded        integer     NOT NULL CHECK (reminded BETWEEN 0 AND 99),
  overdue_since   timestamptz,
  overdue_count   integer     NOT NULL CHECK (overdue_count >= 0),
  head_told       boolean     NOT NULL,
  next_at         timestamptz
);

COMMENT ON COLUMN coordination.task_watch.overdue_repeats IS '-1: nobody is told, it is only marked.';
COMMENT ON COLUMN coordination.task_watch.next_at IS 'When there is something to tell next; null when nothing follows.';

CREATE INDEX task_watch_next_idx ON coordination.task_watch (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX task_watch_case_idx ON coordination.task_watch (case_number, due_at);

-- Tasks that were open before: the first sweep looks at each of them.
INSERT INTO coordination.task_watch
  (task_id, case_number, process, step, name, department, created_at, due_at, percents,
   overdue_repeats, round_the_clock, reminded, overdue_count, head_told, next_at)
SELECT task_id, case_number, process, step, step, NULLIF(department, 'unassigned'), since, due_at,
       '{50,90}', 3, false, 0, 0, false, since
  FROM coordination.kpi_holding WHERE due_at IS NOT NULL;
