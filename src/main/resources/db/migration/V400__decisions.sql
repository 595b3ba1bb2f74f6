CREATE TABLE coordination.decision (
  number               text           PRIMARY KEY REFERENCES coordination.case_file (number),
  category             text           NOT NULL CHECK (category IN ('strategy', 'process', 'product', 'people', 'finance', 'resource')),
  amount               numeric(18, 2) NOT NULL CHECK (amount >= 0),
  impact               smallint       NOT NULL CHECK (impact BETWEEN 1 AND 5),
  urgency              text           NOT NULL CHECK (urgency IN ('normal', 'urgent', 'emergency')),
  needed_by            date           NOT NULL,
  information_asked_at timestamptz,
  proposed_criteria    jsonb          NOT NULL DEFAULT '[]',
  ranking              jsonb,
  disagreement         numeric(5, 4)  CHECK (disagreement BETWEEN 0 AND 1),
  CHECK ((ranking IS NULL) = (disagreement IS NULL))
);

COMMENT ON COLUMN coordination.decision.information_asked_at IS 'When the departments were last asked; earlier answers do not count as answers to that.';
COMMENT ON COLUMN coordination.decision.disagreement IS 'From 0, one opinion, to 1, the widest possible gap between departments.';

-- What the readers of a case were shown about a department when it was asked.
CREATE TABLE coordination.decision_figures (
  number     text        NOT NULL REFERENCES coordination.decision (number),
  department text        NOT NULL,
  figures    jsonb       NOT NULL CHECK (jsonb_typeof(figures) = 'array'),
  taken_at   timestamptz NOT NULL,
  PRIMARY KEY (number, department)
);

CREATE TABLE coordination.decision_register (
  position         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  number           text        PRIMARY KEY REFERENCES coordination.decision (number),
  title            text        NOT NULL,
  category         text        NOT NULL,
  outcome          text        NOT NULL CHECK (outcome IN ('approved', 'rejected')),
  provisional      boolean     NOT NULL,
  option           text        NOT NULL,
  expected_outcome text        NOT NULL,
  conditions       text        NOT NULL,
  reasons          text        NOT NULL,
  review_date      date        NOT NULL,
  registered_at    timestamptz NOT NULL,
  record           jsonb       NOT NULL CHECK (jsonb_typeof(record) = 'object'),
  assessment       text        CHECK (assessment IN ('exceeded', 'met', 'partly-met', 'not-met', 'too-early')),
  review           jsonb,
  reviewed_at      timestamptz,
  CHECK (outcome = 'approved' OR NOT provisional),
  CHECK ((assessment IS NULL) = (reviewed_at IS NULL))
);

COMMENT ON COLUMN coordination.decision_register.position IS 'Order of first registration; the key by which the register is paged.';
COMMENT ON COLUMN coordination.decision_register.provisional IS 'True while an emergency decision that has taken effect awaits its ratification.';
COMMENT ON COLUMN coordination.decision_register.record IS 'What was considered, who was heard and who voted what, as it stood at registration.';

CREATE INDEX decision_register_category_idx ON coordination.decision_register (category, position);
CREATE INDEX decision_register_outcome_idx  ON coordination.decision_register (outcome, position);
CREATE INDEX decision_register_text_idx     ON coordination.decision_register
  USING gin ((title || ' ' || option) coordination.gin_trgm_ops);

CREATE TABLE coordination.decision_follow_up (
  number   text    NOT NULL REFERENCES coordination.decision_register (number),
  position integer NOT NULL,
  what     text    NOT NULL,
  who      text    NOT NULL,
  by_when  date    NOT NULL,
  PRIMARY KEY (number, position)
);

CREATE INDEX decision_follow_up_who_idx ON coordination.decision_follow_up (who, by_when);
