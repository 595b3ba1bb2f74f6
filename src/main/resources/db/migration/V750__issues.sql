CREATE TABLE coordination.issue (
  position        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  number          text     PRIMARY KEY REFERENCES coordination.case_file (number),
  title           text     NOT NULL,
  happened        text     NOT NULL,
  place           text     NOT NULL,
  category        text     NOT NULL CHECK (category IN ('quality', 'delivery', 'equipment', 'information', 'process', 'people', 'customer', 'safety')),
  impact          smallint NOT NULL CHECK (impact BETWEEN 1 AND 5),
  urgency         smallint NOT NULL CHECK (urgency BETWEEN 1 AND 5),
  severity        text     CHECK (severity IN ('S1', 'S2', 'S3', 'S4')),
  department      text,
  triage_reviewed boolean  NOT NULL DEFAULT false,
  parent          text     REFERENCES coordination.issue (number) CHECK (parent <> number),
  solution        text,
  solved_by       text,
  solved_at       timestamptz,
  learning        jsonb,
  questions_open  integer  NOT NULL DEFAULT 0 CHECK (questions_open >= 0),
  paused_at       timestamptz,
  CHECK ((questions_open = 0) = (paused_at IS NULL)),
  CHECK ((severity IS NULL) = (department IS NULL)),
  CHECK ((solution IS NULL) = (solved_at IS NULL) AND (solved_by IS NULL) = (solved_at IS NULL))
);

COMMENT ON COLUMN coordination.issue.position IS 'Order of reporting; the key by which lists are paged.';
COMMENT ON COLUMN coordination.issue.parent IS 'The issue it was merged into.';
COMMENT ON COLUMN coordination.issue.paused_at IS 'Since when its clocks stand still, because the reporter was asked.';

CREATE INDEX issue_severity_idx   ON coordination.issue (severity, position);
CREATE INDEX issue_department_idx ON coordination.issue (department, position);
CREATE INDEX issue_parent_idx     ON coordination.issue (parent);
CREATE INDEX issue_text_idx       ON coordination.issue
  USING gin ((title || ' ' || happened) coordination.gin_trgm_ops);

-- One row each time that a level was called.
CREATE TABLE coordination.issue_stage (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number          text        NOT NULL REFERENCES coordination.issue (number),
  level           smallint    NOT NULL CHECK (level BETWEEN 1 AND 4),
  people          text[]      NOT NULL CHECK (cardinality(people) > 0),
  round_the_clock boolean     NOT NULL,
  opened_at       timestamptz NOT NULL,
  acknowledge_by  timestamptz NOT NULL,
  solve_by        timestamptz NOT NULL,
  repeat_every    text        NOT NULL,
  repeat_times    integer     NOT NULL CHECK (repeat_times >= 0),
  calls           integer     NOT NULL DEFAULT 0,
  acknowledged_at timestamptz,
  acknowledged_by text,
  climbed_at      timestamptz,
  closed_at       timestamptz,
  CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
  CHECK (opened_at <= acknowledge_by AND acknowledge_by <= solve_by)
);

COMMENT ON COLUMN coordination.issue_stage.climbed_at IS 'When the next level was called because a clock of this one ran out.';
COMMENT ON COLUMN coordination.issue_stage.closed_at IS 'When its work ended, because somebody solved the issue or it went elsewhere.';

CREATE INDEX issue_stage_number_idx ON coordination.issue_stage (number, id);
