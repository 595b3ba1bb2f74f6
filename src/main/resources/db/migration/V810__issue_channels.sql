-- By which channels a level was called, in the word of the escalation policy.
ALTER TABLE coordination.issue_stage
  ADD COLUMN channel text NOT NULL DEFAULT 'inbox-and-mail'
    CHECK (channel IN ('inbox', 'inbox-and-mail'));
ALTER TABLE coordination.issue_stage ALTER COLUMN channel DROP DEFAULT;

-- Words of a report in their stems, so that "dripping" finds "drips". Scripts without spaces are found
-- by their trigrams.
ALTER TABLE coordination.issue
  ADD COLUMN words tsvector
    GENERATED ALWAYS AS (to_tsvector('english', title || ' ' || happened)) STORED;

CREATE INDEX issue_words_idx ON coordination.issue USING gin (words);

-- How much working time of a task its case stood still.
ALTER TABLE coordination.task_watch
  ADD COLUMN stood_still bigint NOT NULL DEFAULT 0 CHECK (stood_still >= 0);

COMMENT ON COLUMN coordination.task_watch.stood_still IS 'Seconds.';
