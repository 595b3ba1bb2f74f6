-- Who is away from which day to which, and who stands in meanwhile. Nobody has two absences at once.
CREATE TABLE coordination.absence (
  id          uuid        PRIMARY KEY,
  person      text        NOT NULL REFERENCES coordination.person,
  substitute  text        REFERENCES coordination.person,
  first_day   date        NOT NULL,
  last_day    date        NOT NULL,
  kinds       text[]      NOT NULL,
  hands_over  boolean     NOT NULL,
  entered_by  text        NOT NULL,
  entered_at  timestamptz NOT NULL,
  -- When the tasks of the person were handed over, if they were to be.
  began_at    timestamptz,
  -- When somebody ended it early.
  ended_at    timestamptz,
  ended_by    text,
  -- When the person got back what was left.
  closed_at   timestamptz,
  CONSTRAINT absence_ends_after_it_starts CHECK (first_day <= last_day),
  CONSTRAINT absence_of_another CHECK (substitute <> person),
  CONSTRAINT absence_ended_by CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CONSTRAINT absence_alone EXCLUDE USING gist
    (person WITH =, daterange(first_day, last_day, '[]') WITH &&) WHERE (ended_at IS NULL)
);

CREATE INDEX absence_person_idx ON coordination.absence (person, last_day);
CREATE INDEX absence_substitute_idx ON coordination.absence (substitute, last_day);
CREATE INDEX absence_to_begin_idx ON coordination.absence (first_day)
  WHERE began_at IS NULL AND ended_at IS NULL;
CREATE INDEX absence_to_close_idx ON coordination.absence (last_day) WHERE closed_at IS NULL;

-- Which tasks somebody does, or did, for whom. A task that came back has an end.
CREATE TABLE coordination.acting_for (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  task_id     text        NOT NULL,
  case_number text        NOT NULL REFERENCES coordination.case_file (number),
  step_name   text        NOT NULL,
  person      text        NOT NULL REFERENCES coordination.person,
  substitute  text        NOT NULL REFERENCES coordination.person,
  since       timestamptz NOT NULL,
  until       timestamptz,
  -- DONE by the substitute, BACK with the person, or OTHERWISE: gone, or given to somebody else.
  ended_as    text        CHECK (ended_as IN ('DONE', 'BACK', 'OTHERWISE')),
  CONSTRAINT acting_for_ended_somehow CHECK ((until IS NULL) = (ended_as IS NULL))
);

CREATE UNIQUE INDEX acting_for_open_idx ON coordination.acting_for (task_id, person)
  WHERE until IS NULL;
CREATE INDEX acting_for_person_idx ON coordination.acting_for (person, since);
CREATE INDEX acting_for_substitute_idx ON coordination.acting_for (substitute) WHERE until IS NULL;
CREATE INDEX acting_for_case_idx ON coordination.acting_for (case_number) WHERE until IS NULL;

-- For whom the holder of a seat holds it, and for whom a vote was given; null for oneself.
ALTER TABLE coordination.approval_holder ADD COLUMN stands_for text REFERENCES coordination.person;
ALTER TABLE coordination.vote ADD COLUMN on_behalf_of text REFERENCES coordination.person;
