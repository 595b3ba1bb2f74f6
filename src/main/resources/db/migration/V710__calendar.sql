-- Days that are worked otherwise than their weekday says: holidays, make-up workdays, and a
-- department's own.
CREATE TABLE coordination.calendar_day (
  date       date   NOT NULL,
  department text,
  kind       text   NOT NULL CHECK (kind IN ('HOLIDAY', 'WORKDAY')),
  hours      text[] NOT NULL DEFAULT '{}',
  name_en    text   NOT NULL,
  name_zh    text   NOT NULL,
  UNIQUE NULLS NOT DISTINCT (date, department),
  CHECK (kind = 'WORKDAY' OR hours = '{}')
);

COMMENT ON COLUMN coordination.calendar_day.department IS 'Null for the whole company.';
COMMENT ON COLUMN coordination.calendar_day.hours IS 'Each as 09:00-12:00; empty for the usual ones.';

CREATE TABLE coordination.department_hours (
  department text     NOT NULL,
  weekday    smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  hours      text[]   NOT NULL,
  PRIMARY KEY (department, weekday)
);

COMMENT ON COLUMN coordination.department_hours.weekday IS 'As ISO 8601 counts: Monday is 1.';

-- One row, renewed by each change, by which every node sees that what it remembers is old.
CREATE TABLE coordination.calendar_revision (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  revision uuid NOT NULL
);

INSERT INTO coordination.calendar_revision (revision) VALUES (gen_random_uuid());
