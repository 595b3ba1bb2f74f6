-- Rows that are written again in their page need no new entries in indexes: room for them.
-- What comes and goes is tidied up before it makes lists slow, and keeps its pages while it is
-- empty: a plan made for a table without pages reads all of it for each row and each foreign key,
-- and is kept when the table has filled up again.
ALTER TABLE ACT_RU_EXECUTION SET (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02, vacuum_truncate = off);
ALTER TABLE ACT_RU_TASK SET (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02, vacuum_truncate = off);
ALTER TABLE ACT_RU_VARIABLE SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, vacuum_truncate = off);
ALTER TABLE ACT_RU_JOB SET (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02, vacuum_truncate = off);
ALTER TABLE ACT_RU_IDENTITYLINK SET (autovacuum_vacuum_scale_factor = 0.02, vacuum_truncate = off);
ALTER TABLE ACT_RU_EVENT_SUBSCR SET (vacuum_truncate = off);
ALTER TABLE ACT_HI_ACTINST SET (fillfactor = 85);
ALTER TABLE ACT_HI_TASKINST SET (fillfactor = 85);
ALTER TABLE ACT_HI_VARINST SET (fillfactor = 90);
