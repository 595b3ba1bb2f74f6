-- From a value that stands in many rows of a small table the server concludes that the next may be
-- rarer, and plans each read anew in the hope of it. What a step reads it reads by these, by index.
ALTER TABLE coordination.form_answer ALTER COLUMN number SET (n_distinct = -1);
ALTER TABLE coordination.approval_seat ALTER COLUMN body_id SET (n_distinct = -1);
ALTER TABLE coordination.approval_holder ALTER COLUMN seat_id SET (n_distinct = -1);
ALTER TABLE coordination.vote ALTER COLUMN seat_id SET (n_distinct = -1);
