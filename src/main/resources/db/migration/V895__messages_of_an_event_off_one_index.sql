-- Whether somebody has been told of an event, and everybody who has, are found by one index: that on
-- the event alone, of which each message had an entry besides, is gone.
ALTER TABLE coordination.notification
  DROP CONSTRAINT notification_person_event_key_key,
  ADD CONSTRAINT notification_event_key_person_key UNIQUE (event_key, person);

DROP INDEX coordination.notification_event_idx;
