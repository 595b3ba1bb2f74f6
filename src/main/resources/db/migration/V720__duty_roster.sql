-- A trusted extension since PostgreSQL 13: whoever may create schemas here may install it. It lets
-- a text stand beside a range in an exclusion constraint.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA coordination;

-- Who is on duty when. The roster is 'executive' or the id of a department.
CREATE TABLE coordination.duty_shift (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  roster     text        NOT NULL,
  department text        GENERATED ALWAYS AS (NULLIF(roster, 'executive')) STORED
                         REFERENCES coordination.department,
  person     text        NOT NULL REFERENCES coordination.person,
  starts_at  timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL,
  source     text        NOT NULL CHECK (source IN ('CSV', 'ICALENDAR', 'SWAP')),
  CONSTRAINT duty_shift_ends_after_it_starts CHECK (starts_at < ends_at),
  CONSTRAINT duty_shift_alone EXCLUDE USING gist
    (roster WITH =, tstzrange(starts_at, ends_at) WITH &&)
);

CREATE INDEX duty_shift_person_idx     ON coordination.duty_shift (person);
CREATE INDEX duty_shift_department_idx ON coordination.duty_shift (department);
CREATE INDEX duty_shift_ends_idx       ON coordination.duty_shift (ends_at);
