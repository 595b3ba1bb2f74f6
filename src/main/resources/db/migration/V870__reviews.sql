-- Reviews of processes: what was seen, what was decided, and what it brought.
CREATE TABLE coordination.process_review (
  number      text        PRIMARY KEY REFERENCES coordination.case_file (number),
  process     text        NOT NULL,
  version     integer     NOT NULL,
  first_month date        NOT NULL,
  last_month  date        NOT NULL,
  briefing    text        NOT NULL,
  opened_at   timestamptz NOT NULL,
  verdict     text        CHECK (verdict IN ('keep', 'change', 'retire')),
  reasons     text,
  new_version integer,
  linked_at   timestamptz,
  effect      text,
  assessment  text        CHECK (assessment IN ('better', 'same', 'worse')),
  lessons     text
);

CREATE INDEX process_review_process_idx ON coordination.process_review (process, opened_at);
