-- What people have written into start forms and not sent yet: one draft of a person and process.
CREATE TABLE coordination.start_draft (
  person   text        NOT NULL,
  process  text        NOT NULL,
  answers  jsonb       NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (person, process)
);
