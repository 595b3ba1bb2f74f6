-- Files that people add to a case. The identifier is chosen by whoever sends the file, so that a
-- file that is sent twice is kept once. Contents are large objects, or lie in an object store.
CREATE TABLE coordination.attachment (
  id          uuid        PRIMARY KEY,
  position    bigint GENERATED ALWAYS AS IDENTITY,
  case_number text        NOT NULL REFERENCES coordination.case_file (number),
  name        text        NOT NULL,
  type        text        NOT NULL,
  size        bigint      NOT NULL CHECK (size > 0),
  sha256      text        NOT NULL,
  content     text        NOT NULL,
  person      text        NOT NULL,
  at          timestamptz NOT NULL
);

COMMENT ON COLUMN coordination.attachment.type IS 'What the contents are, not what the sender said.';
COMMENT ON COLUMN coordination.attachment.content IS 'Where the store keeps the contents: the number of a large object, or a key.';

CREATE INDEX attachment_case_idx ON coordination.attachment (case_number, position);

CREATE TRIGGER attachment_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coordination.attachment
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();
