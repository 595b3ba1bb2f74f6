-- Departments brought together over an issue: in a session, or by a mediator.
CREATE TABLE coordination.issue_session (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number      text        NOT NULL REFERENCES coordination.issue (number),
  stage       bigint      NOT NULL REFERENCES coordination.issue_stage (id),
  convened_by text        NOT NULL,
  agenda      text        NOT NULL,
  held_at     timestamptz NOT NULL,
  departments text[]      NOT NULL CHECK (cardinality(departments) > 0),
  invited     text[]      NOT NULL CHECK (cardinality(invited) > 0),
  attended    text[],
  minutes     text,
  recorded_at timestamptz,
  CHECK ((minutes IS NULL) = (recorded_at IS NULL) AND (attended IS NULL) = (recorded_at IS NULL))
);

COMMENT ON COLUMN coordination.issue_session.held_at IS 'When it is, or was, to take place.';

CREATE INDEX issue_session_number_idx ON coordination.issue_session (number, id);
CREATE INDEX issue_session_stage_idx  ON coordination.issue_session (stage, id);

CREATE TABLE coordination.issue_mediation (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number      text        NOT NULL REFERENCES coordination.issue (number),
  stage       bigint      NOT NULL REFERENCES coordination.issue_stage (id),
  sides       text[]      NOT NULL CHECK (cardinality(sides) > 1),
  subject     text        NOT NULL,
  begun_at    timestamptz NOT NULL,
  outcome     text,
  agreed      text,
  ended_at    timestamptz,
  CHECK ((outcome IS NULL) = (ended_at IS NULL) AND (agreed IS NULL) = (ended_at IS NULL))
);

CREATE INDEX issue_mediation_number_idx ON coordination.issue_mediation (number, id);
CREATE INDEX issue_mediation_stage_idx  ON coordination.issue_mediation (stage, id);
