CREATE TABLE coordination.case_sequence (
  kind   text    NOT NULL,
  year   integer NOT NULL,
  newest integer NOT NULL CHECK (newest > 0),
  PRIMARY KEY (kind, year)
);

CREATE TABLE coordination.case_file (
  position            bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  number              text        PRIMARY KEY,
  kind                text        NOT NULL,
  title               text        NOT NULL,
  requester           text        NOT NULL,
  department          text        NOT NULL,
  lead                text,
  state               text        NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'DECLINED', 'WITHDRAWN', 'CANCELLED')),
  outcome             text,
  opened_at           timestamptz NOT NULL,
  closed_at           timestamptz,
  source              text        REFERENCES coordination.case_file (number),
  process_instance_id text        NOT NULL UNIQUE,
  CHECK ((state = 'OPEN') = (closed_at IS NULL))
);

COMMENT ON COLUMN coordination.case_file.position IS 'Order of opening; the key by which lists are paged.';

CREATE INDEX case_file_kind_idx       ON coordination.case_file (kind, position);
CREATE INDEX case_file_state_idx      ON coordination.case_file (state, position);
CREATE INDEX case_file_department_idx ON coordination.case_file (department, position);
CREATE INDEX case_file_source_idx     ON coordination.case_file (source);

CREATE TABLE coordination.case_department (
  number     text    NOT NULL REFERENCES coordination.case_file (number),
  department text    NOT NULL,
  rank       integer NOT NULL,
  PRIMARY KEY (number, department)
);

CREATE INDEX case_department_department_idx ON coordination.case_department (department, number);

-- Everybody who asked, leads or ever held a task: they may see the case.
CREATE TABLE coordination.case_participant (
  person   text   NOT NULL,
  number   text   NOT NULL REFERENCES coordination.case_file (number),
  position bigint NOT NULL,
  PRIMARY KEY (person, number)
);

CREATE INDEX case_participant_position_idx ON coordination.case_participant (person, position);

CREATE TABLE coordination.trail (
  sequence     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number       text        NOT NULL REFERENCES coordination.case_file (number),
  at           timestamptz NOT NULL,
  action       text        NOT NULL,
  actor        text,
  on_behalf_of text,
  step         text,
  comment      text,
  automatic    boolean     NOT NULL,
  CHECK (automatic OR actor IS NOT NULL)
);

CREATE INDEX trail_number_idx ON coordination.trail (number, sequence);

CREATE TABLE coordination.form_answer (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number     text        NOT NULL REFERENCES coordination.case_file (number),
  process    text        NOT NULL,
  step       text        NOT NULL,
  task_id    text        UNIQUE,
  part       text,
  person     text        NOT NULL,
  department text        NOT NULL,
  answers    jsonb       NOT NULL CHECK (jsonb_typeof(answers) = 'object'),
  at         timestamptz NOT NULL
);

CREATE INDEX form_answer_step_idx ON coordination.form_answer (number, step, part, id);

-- The trail and the answers are evidence: nothing may change or remove a row. The privilege stops
-- the product's own database user, the trigger stops a superuser's slip too.
CREATE FUNCTION coordination.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'coordination.% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER trail_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coordination.trail
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();
CREATE TRIGGER form_answer_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coordination.form_answer
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();

REVOKE UPDATE, DELETE, TRUNCATE ON coordination.trail, coordination.form_answer FROM CURRENT_USER;

-- Finds a part of a title, in Chinese too, without reading every case.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA coordination;
CREATE INDEX case_file_title_idx ON coordination.case_file
  USING gin (title coordination.gin_trgm_ops, number coordination.gin_trgm_ops);
