-- A notice may concern no case, such as a duty that was handed over or a calendar that is missing.
ALTER TABLE coordination.notification ALTER COLUMN case_number DROP NOT NULL;
