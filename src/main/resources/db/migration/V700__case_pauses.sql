-- While a case waits for its reporter or another party, its clock stops.
CREATE TABLE coordination.case_pause (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number     text        NOT NULL REFERENCES coordination.case_file (number),
  reason     text        NOT NULL,
  paused_at  timestamptz NOT NULL,
  resumed_at timestamptz,
  CHECK (resumed_at >= paused_at)
);

-- One at a time; also finds those of a case.
CREATE UNIQUE INDEX case_pause_open_idx ON coordination.case_pause (number) WHERE resumed_at IS NULL;
CREATE INDEX case_pause_number_idx ON coordination.case_pause (number, paused_at);
