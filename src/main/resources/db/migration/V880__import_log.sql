-- What was imported, by whom, and whether it was taken.
CREATE TABLE coordination.import_log (
  id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  what     text        NOT NULL,
  done_by  text        NOT NULL,
  at       timestamptz NOT NULL,
  tried    boolean     NOT NULL,
  status   integer     NOT NULL,
  millis   bigint      NOT NULL CHECK (millis >= 0)
);

COMMENT ON COLUMN coordination.import_log.done_by IS 'A person, or the source of a key; empty for a stranger.';
COMMENT ON COLUMN coordination.import_log.tried IS 'A dry run, which changes nothing.';
COMMENT ON COLUMN coordination.import_log.status IS 'Of the HTTP answer; from 400 on nothing was taken.';

CREATE TRIGGER import_log_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coordination.import_log
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON coordination.import_log FROM CURRENT_USER;
