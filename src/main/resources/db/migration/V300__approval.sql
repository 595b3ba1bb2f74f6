CREATE TABLE coordination.approval_round (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number       text        NOT NULL REFERENCES coordination.case_file (number),
  round        integer     NOT NULL CHECK (round > 0),
  subject_type text        NOT NULL,
  provisional  boolean     NOT NULL DEFAULT false,
  outcome      text        CHECK (outcome IN ('APPROVED', 'REJECTED', 'RETURNED')),
  return_to    text,
  reason       text,
  opened_at    timestamptz NOT NULL,
  ended_at     timestamptz,
  UNIQUE (number, round),
  CHECK (outcome IS NULL OR ended_at IS NOT NULL),
  CHECK (return_to IS NULL OR outcome = 'RETURNED')
);

COMMENT ON COLUMN coordination.approval_round.ended_at IS
  'Set without an outcome when the case ended, or a new round began, before this one was over.';

-- Rows of later stages are the route as it was when the round opened; they open with their stage.
CREATE TABLE coordination.approval_body (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id      bigint      NOT NULL REFERENCES coordination.approval_round (id),
  stage         integer     NOT NULL,
  body          text        NOT NULL,
  method        text        NOT NULL CHECK (method IN ('ANY', 'ALL', 'IN_TURN', 'MAJORITY', 'QUORUM')),
  threshold     numeric     CHECK (threshold > 0 AND threshold <= 1),
  veto          boolean     NOT NULL,
  answer_within text        NOT NULL,
  on_timeout    text        NOT NULL CHECK (on_timeout IN ('ESCALATE', 'REMIND', 'PASS', 'REJECT')),
  department    text,
  note          text,
  opened_at     timestamptz,
  outcome       text        CHECK (outcome IN ('APPROVED', 'REJECTED', 'RETURNED')),
  decided_at    timestamptz,
  UNIQUE (round_id, stage, body),
  CHECK ((outcome IS NULL) = (decided_at IS NULL)),
  CHECK (decided_at IS NULL OR opened_at IS NOT NULL),
  CHECK ((threshold IS NOT NULL) = (method IN ('MAJORITY', 'QUORUM')))
);

CREATE TABLE coordination.approval_seat (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  body_id    bigint      NOT NULL REFERENCES coordination.approval_body (id),
  position   integer     NOT NULL,
  wave       integer     NOT NULL CHECK (wave > 0),
  department text,
  answer_by  timestamptz,
  UNIQUE (body_id, position)
);

CREATE TABLE coordination.approval_holder (
  seat_id bigint NOT NULL REFERENCES coordination.approval_seat (id),
  person  text   NOT NULL,
  PRIMARY KEY (seat_id, person)
);

-- A changed vote is a new row; the highest revision counts, and no revision can be given twice.
CREATE TABLE coordination.vote (
  seat_id   bigint      NOT NULL REFERENCES coordination.approval_seat (id),
  revision  integer     NOT NULL CHECK (revision > 0),
  person    text,
  choice    text        NOT NULL CHECK (choice IN ('APPROVE', 'APPROVE_WITH_CONDITIONS', 'REJECT', 'ABSTAIN', 'RETURN')),
  reason    text,
  return_to text,
  at        timestamptz NOT NULL,
  PRIMARY KEY (seat_id, revision),
  CHECK (choice = 'APPROVE' OR reason IS NOT NULL),
  CHECK ((choice = 'RETURN') = (return_to IS NOT NULL))
);

COMMENT ON COLUMN coordination.vote.person IS 'Null when a rule voted, for example after a time-out.';

-- Votes are evidence, as the trail is.
CREATE TRIGGER vote_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coordination.vote
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();
