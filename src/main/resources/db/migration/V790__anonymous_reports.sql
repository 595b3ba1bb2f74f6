ALTER TABLE coordination.issue ADD COLUMN token_hash bytea UNIQUE CHECK (octet_length(token_hash) = 32);

COMMENT ON COLUMN coordination.issue.token_hash IS 'SHA-256 of the token by which an anonymous reporter follows and answers; null when the reporter is known.';

-- Tasks that were answered by token, and so by nobody who has a name.
CREATE TABLE coordination.issue_token_answer (
  task_id text PRIMARY KEY,
  number  text NOT NULL REFERENCES coordination.issue (number)
);

CREATE INDEX issue_token_answer_number_idx ON coordination.issue_token_answer (number);
