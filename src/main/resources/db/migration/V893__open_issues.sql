-- A report is compared with open issues only; those that have ended would make the search longer for ever.
ALTER TABLE coordination.issue ADD COLUMN is_open boolean NOT NULL DEFAULT true;

UPDATE coordination.issue SET is_open = false
  FROM coordination.case_file
 WHERE case_file.number = issue.number AND case_file.state <> 'OPEN';

COMMENT ON COLUMN coordination.issue.is_open IS 'Whether its case is open.';

DROP INDEX coordination.issue_text_idx;
DROP INDEX coordination.issue_words_idx;
CREATE INDEX issue_text_idx ON coordination.issue
  USING gin ((title || ' ' || happened) coordination.gin_trgm_ops) WHERE is_open;
CREATE INDEX issue_words_idx ON coordination.issue USING gin (words) WHERE is_open;
CREATE INDEX issue_open_idx  ON coordination.issue (position) WHERE is_open;
