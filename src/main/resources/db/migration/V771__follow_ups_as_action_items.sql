-- A follow-up of an approved decision is carried out as an action item.
ALTER TABLE coordination.decision_follow_up
  ADD COLUMN evidence text NOT NULL DEFAULT '',
  ADD COLUMN action   text UNIQUE REFERENCES coordination.case_file (number);

COMMENT ON COLUMN coordination.decision_follow_up.evidence IS 'What will show that it is done; empty when nothing was said.';
COMMENT ON COLUMN coordination.decision_follow_up.action IS 'The case that carries it out; null until the decision is approved for good.';
