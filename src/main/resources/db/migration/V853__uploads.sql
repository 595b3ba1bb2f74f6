-- Files that somebody has put into a form and not sent yet. With the answer they become attachments
-- of its case; what is never sent is forgotten after some days.
CREATE TABLE coordination.upload (
  id      uuid        PRIMARY KEY,
  name    text        NOT NULL,
  type    text        NOT NULL,
  size    bigint      NOT NULL CHECK (size > 0),
  sha256  text        NOT NULL,
  content text        NOT NULL,
  person  text        NOT NULL,
  at      timestamptz NOT NULL
);

CREATE INDEX upload_person_idx ON coordination.upload (person);
CREATE INDEX upload_at_idx ON coordination.upload (at);
