-- Seats that somebody added to a body while it was voting. A seat that was removed again stays for
-- the record, and counts no more.
ALTER TABLE coordination.approval_seat
  ADD COLUMN added_by   text,
  ADD COLUMN removed_at timestamptz,
  ADD CHECK (removed_at IS NULL OR added_by IS NOT NULL);
