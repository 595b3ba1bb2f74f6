-- One mediation; a case may be mediated more than once. What people said stays in the answers.
CREATE TABLE coordination.mediation (
  number               text        NOT NULL REFERENCES coordination.case_file (number),
  round                integer     NOT NULL CHECK (round >= 1),
  subject              text        NOT NULL,
  tried                text        NOT NULL,
  sides                text[]      NOT NULL CHECK (cardinality(sides) >= 2),
  since_answer         bigint      NOT NULL,
  mediator             text,
  opened_at            timestamptz NOT NULL,
  positions_opened_at  timestamptz,
  acceptance_closed_at timestamptz,
  outcome              text        CHECK (outcome IN ('settled', 'ruled', 'appealed-ruled')),
  outcome_text         text,
  closed_at            timestamptz,
  PRIMARY KEY (number, round),
  CHECK ((outcome IS NULL) = (closed_at IS NULL)),
  CHECK ((outcome IS NULL) = (outcome_text IS NULL))
);

COMMENT ON COLUMN coordination.mediation.since_answer IS 'The newest answer of the case when the round began; earlier ones belong to earlier rounds.';
COMMENT ON COLUMN coordination.mediation.positions_opened_at IS 'Until then no side reads the position of another.';
COMMENT ON COLUMN coordination.mediation.acceptance_closed_at IS 'Sides that had not answered by then count as having accepted.';
