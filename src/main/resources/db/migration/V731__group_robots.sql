-- A robot tells a group once of each event, however many people were told of it. The delivery hangs
-- on the row of one of them, which says what happened.
ALTER TABLE coordination.delivery
  ADD COLUMN robot     text,
  ADD COLUMN event_key text,
  DROP CONSTRAINT delivery_channel_check,
  ADD CONSTRAINT delivery_channel_check CHECK (channel IN ('MAIL', 'ROBOT')),
  ADD CONSTRAINT delivery_robot_check CHECK ((channel = 'ROBOT') = (robot IS NOT NULL)),
  ADD CONSTRAINT delivery_event_check CHECK ((robot IS NULL) = (event_key IS NULL)),
  ADD CONSTRAINT delivery_robot_event_key UNIQUE (robot, event_key),
  DROP CONSTRAINT delivery_notification_id_channel_key;

CREATE UNIQUE INDEX delivery_person_idx ON coordination.delivery (notification_id, channel) WHERE robot IS NULL;
CREATE INDEX notification_event_idx ON coordination.notification (event_key);

-- When each robot last spoke, as far back as its limits look. The row is locked while it is read
-- and written, so that all nodes together keep to the limits.
CREATE TABLE coordination.robot_limit (
  robot      text          PRIMARY KEY,
  spoken_at  timestamptz[] NOT NULL DEFAULT '{}',
  held_until timestamptz
);

COMMENT ON COLUMN coordination.robot_limit.held_until IS 'Before that the platform itself wants to hear nothing more.';
