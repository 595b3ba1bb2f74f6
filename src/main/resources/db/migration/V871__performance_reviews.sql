-- Reviews of departments: one of each quarter, unless it was given up.
CREATE TABLE coordination.performance_review (
  number       text        PRIMARY KEY REFERENCES coordination.case_file (number),
  department   text        NOT NULL,
  quarter      text        NOT NULL CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
  opened_at    timestamptz NOT NULL,
  self_rating  text        CHECK (self_rating IN ('exceeded', 'met', 'partly', 'missed')),
  rating       text        CHECK (rating IN ('exceeded', 'met', 'partly', 'missed')),
  appealed     boolean,
  score        numeric(5, 2),
  concluded_at timestamptz,
  given_up_at  timestamptz,
  CHECK ((concluded_at IS NULL) = (rating IS NULL))
);

CREATE UNIQUE INDEX performance_review_quarter_idx
  ON coordination.performance_review (department, quarter) WHERE given_up_at IS NULL;
