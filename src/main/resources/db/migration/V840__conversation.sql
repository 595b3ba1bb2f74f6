-- What people say about a case beside its steps, one row for each request, so that a request that is
-- sent twice is done once. What was said stands on the trail.
CREATE TABLE coordination.conversation (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person      text        NOT NULL,
  request_key uuid        NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('COMMENT', 'COPY', 'URGE')),
  case_number text        NOT NULL REFERENCES coordination.case_file (number),
  at          timestamptz NOT NULL,
  UNIQUE (person, request_key)
);

CREATE INDEX conversation_urge_idx ON coordination.conversation (case_number, person, at) WHERE kind = 'URGE';

CREATE TABLE coordination.case_copy (
  case_number text        NOT NULL REFERENCES coordination.case_file (number),
  person      text        NOT NULL,
  copied_by   text        NOT NULL,
  at          timestamptz NOT NULL,
  position    bigint GENERATED ALWAYS AS IDENTITY,
  read_at     timestamptz,
  PRIMARY KEY (case_number, person)
);

CREATE INDEX case_copy_person_idx ON coordination.case_copy (person, position);
CREATE INDEX case_copy_unread_idx ON coordination.case_copy (person, position) WHERE read_at IS NULL;
