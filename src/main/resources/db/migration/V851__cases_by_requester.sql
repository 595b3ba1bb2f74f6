-- For the list of cases that somebody has raised, newest first.
CREATE INDEX case_file_requester_idx ON coordination.case_file (requester, position DESC);
