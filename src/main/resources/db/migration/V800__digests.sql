-- Who wants one mail a day instead of many, and what waits for theirs. A digest is itself something
-- that a person was told, once a day.
CREATE TABLE coordination.digest_choice (
  person text        PRIMARY KEY,
  since  timestamptz NOT NULL
);

CREATE TABLE coordination.digest_entry (
  notification_id bigint PRIMARY KEY REFERENCES coordination.notification (id),
  person          text   NOT NULL,
  digest_id       bigint REFERENCES coordination.notification (id)
);

CREATE INDEX digest_entry_waiting_idx ON coordination.digest_entry (person, notification_id) WHERE digest_id IS NULL;
CREATE INDEX digest_entry_digest_idx  ON coordination.digest_entry (digest_id, notification_id);
