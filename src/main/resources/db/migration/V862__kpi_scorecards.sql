-- What counts how much in a scorecard; the newest version holds for quarters that are not frozen.
CREATE TABLE coordination.kpi_weighting (
  version        integer     PRIMARY KEY CHECK (version > 0),
  linked_percent integer     NOT NULL CHECK (linked_percent BETWEEN 0 AND 100),
  weights        jsonb       NOT NULL,
  set_by         text        NOT NULL,
  set_at         timestamptz NOT NULL
);

COMMENT ON COLUMN coordination.kpi_weighting.linked_percent IS 'Part of a score that comes from the departments that work was shared with.';

INSERT INTO coordination.kpi_weighting (version, linked_percent, weights, set_by, set_at)
VALUES (1, 30, '{"on-time-rate": 40, "decision-participation": 20, "actions-on-time": 20, "return-rate": 10, "feedback-in-time": 10}', 'system', now());

-- Scorecards of quarters that are over. A correction is another revision, with its reason.
CREATE TABLE coordination.kpi_scorecard (
  department text        NOT NULL,
  quarter    text        NOT NULL CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
  revision   integer     NOT NULL CHECK (revision > 0),
  score      numeric     CHECK (score BETWEEN 0 AND 100),
  card       jsonb       NOT NULL,
  made_by    text        NOT NULL,
  made_at    timestamptz NOT NULL,
  reason     text,
  PRIMARY KEY (department, quarter, revision),
  CHECK (revision = 1 OR reason IS NOT NULL)
);

COMMENT ON COLUMN coordination.kpi_scorecard.score IS 'Null when nothing could be rated.';

CREATE INDEX kpi_scorecard_quarter_idx ON coordination.kpi_scorecard (quarter, department, revision);

-- Quarters whose scorecards are frozen: of all nodes one freezes, once.
CREATE TABLE coordination.kpi_frozen_quarter (
  quarter   text        PRIMARY KEY,
  frozen_at timestamptz NOT NULL
);

CREATE TRIGGER kpi_weighting_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coordination.kpi_weighting
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();
CREATE TRIGGER kpi_scorecard_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coordination.kpi_scorecard
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON coordination.kpi_weighting, coordination.kpi_scorecard FROM CURRENT_USER;
