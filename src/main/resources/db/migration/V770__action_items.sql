CREATE TABLE coordination.action_item (
  number            text   PRIMARY KEY REFERENCES coordination.case_file (number),
  position          bigint NOT NULL UNIQUE,
  owner             text   NOT NULL,
  department        text   NOT NULL,
  due_date          date   NOT NULL,
  source_kind       text   NOT NULL CHECK (source_kind IN ('decision', 'issue', 'mediation', 'meeting', 'other')),
  expected_evidence text   NOT NULL,
  description       text   NOT NULL,
  state             text   NOT NULL CHECK (state IN ('OFFERED', 'HANDED_BACK', 'IN_PROGRESS', 'TO_CHECK', 'DONE', 'DROPPED', 'WITHDRAWN', 'CANCELLED'))
);

COMMENT ON COLUMN coordination.action_item.position IS 'Order of opening, as in case_file; the key by which lists are paged.';
COMMENT ON COLUMN coordination.action_item.due_date IS 'The last day on which it is in time.';
COMMENT ON COLUMN coordination.action_item.description IS 'Empty when nothing was said.';

CREATE INDEX action_item_owner_idx ON coordination.action_item (owner, position);
CREATE INDEX action_item_state_idx ON coordination.action_item (state, position);
CREATE INDEX action_item_open_idx  ON coordination.action_item (due_date, position)
  WHERE state IN ('OFFERED', 'HANDED_BACK', 'IN_PROGRESS', 'TO_CHECK');

CREATE TABLE coordination.action_note (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text        NOT NULL REFERENCES coordination.action_item (number),
  kind   text        NOT NULL CHECK (kind IN ('HANDED_BACK', 'DROPPED', 'PROGRESS', 'EVIDENCE', 'RETURNED')),
  person text        NOT NULL,
  note   text        NOT NULL,
  at     timestamptz NOT NULL
);

CREATE INDEX action_note_number_idx ON coordination.action_note (number, id);

CREATE TRIGGER action_note_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coordination.action_note
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();

REVOKE UPDATE, DELETE, TRUNCATE ON coordination.action_note FROM CURRENT_USER;
