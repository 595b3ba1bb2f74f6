-- Keys with which other systems send measurements. Only a digest is kept of what they hold.
CREATE TABLE coordination.kpi_token (
  id         uuid        PRIMARY KEY,
  source     text        NOT NULL CHECK (source ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
  digest     bytea       NOT NULL UNIQUE,
  measures   text[]      NOT NULL,
  expires_at timestamptz NOT NULL,
  made_by    text        NOT NULL,
  made_at    timestamptz NOT NULL,
  revoked_by text,
  revoked_at timestamptz,
  CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
);

COMMENT ON COLUMN coordination.kpi_token.measures IS 'What may be sent with it; none for everything of its source.';

-- What ERP, CRM, MES and others measured.
CREATE TABLE coordination.kpi_measurement (
  source      text        NOT NULL,
  key         text        NOT NULL,
  measure     text        NOT NULL,
  department  text        NOT NULL,
  at          timestamptz NOT NULL,
  value       numeric     NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (source, key)
);

CREATE INDEX kpi_measurement_latest_idx ON coordination.kpi_measurement (department, measure, at);

CREATE TRIGGER kpi_measurement_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coordination.kpi_measurement
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON coordination.kpi_measurement FROM CURRENT_USER;

-- Thresholds that are crossed at this moment, each with the issue that was opened when it was.
CREATE TABLE coordination.kpi_alert (
  indicator   text        NOT NULL,
  department  text        NOT NULL,
  case_number text        NOT NULL,
  since       timestamptz NOT NULL,
  PRIMARY KEY (indicator, department)
);
