-- Entries written before know neither.
ALTER TABLE coordination.trail
  ADD COLUMN department text,
  ADD COLUMN since timestamptz;

COMMENT ON COLUMN coordination.trail.department IS 'Where whoever did it, or for whom it was done, worked at that time.';
COMMENT ON COLUMN coordination.trail.since IS 'When what this entry ends had begun, for example to wait for its holder.';
