-- What a person was told. A row is written even where the person wants no inbox entry: it keeps the
-- same event from telling twice, and deliveries hang on it.
CREATE TABLE coordination.notification (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person      text        NOT NULL,
  kind        text        NOT NULL,
  case_number text        NOT NULL REFERENCES coordination.case_file (number),
  task_id     text,
  event_key   text        NOT NULL,
  arguments   jsonb       NOT NULL CHECK (jsonb_typeof(arguments) = 'array'),
  in_inbox    boolean     NOT NULL,
  created_at  timestamptz NOT NULL,
  read_at     timestamptz,
  UNIQUE (person, event_key)
);

CREATE INDEX notification_inbox_idx  ON coordination.notification (person, id) WHERE in_inbox;
CREATE INDEX notification_unread_idx ON coordination.notification (person, id) WHERE in_inbox AND read_at IS NULL;
CREATE INDEX notification_case_idx   ON coordination.notification (case_number);

-- Only what differs from the defaults of a kind.
CREATE TABLE coordination.notification_preference (
  person   text   NOT NULL,
  kind     text   NOT NULL,
  channels text[] NOT NULL CHECK (channels <@ ARRAY['INBOX', 'MAIL']),
  PRIMARY KEY (person, kind)
);

CREATE TABLE coordination.delivery (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  notification_id bigint      NOT NULL REFERENCES coordination.notification (id),
  channel         text        NOT NULL CHECK (channel IN ('MAIL')),
  state           text        NOT NULL CHECK (state IN ('PENDING', 'SENT', 'DEAD')),
  attempts        integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  restarts        integer     NOT NULL DEFAULT 0 CHECK (restarts >= 0),
  last_error      text,
  message_id      text        NOT NULL UNIQUE,
  sent_at         timestamptz,
  UNIQUE (notification_id, channel),
  CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
);

COMMENT ON COLUMN coordination.delivery.restarts IS 'How often an administrator revived it; attempts count from the last revival.';

CREATE INDEX delivery_dead_idx ON coordination.delivery (id) WHERE state = 'DEAD';
