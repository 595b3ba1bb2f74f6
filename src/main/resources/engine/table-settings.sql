-- Rows that are written again in their page need no new entries in indexes: room for them.
-- What comes and goes is tidied up before it makes lists slow, and keeps its pages while it is
-- empty: a plan made for a table without pages reads all of it for each row and each foreign key,
-- and is kept when the table has filled up again.
-- A value of these columns stands in a row or two. The server looks at such a table when a few cases
-- happen to be in it, takes a value to stand in many rows, and then plans each read and each check of
-- a foreign key anew, because it hopes for a better plan than the one that it has.
ALTER TABLE ACT_RU_EXECUTION SET (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02, vacuum_truncate = off), ALTER COLUMN PROC_INST_ID_ SET (n_distinct = -1), ALTER COLUMN ROOT_PROC_INST_ID_ SET (n_distinct = -1), ALTER COLUMN PARENT_ID_ SET (n_distinct = -1), ALTER COLUMN SUPER_EXEC_ SET (n_distinct = -1);
ALTER TABLE ACT_RU_TASK SET (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02, vacuum_truncate = off), ALTER COLUMN EXECUTION_ID_ SET (n_distinct = -1), ALTER COLUMN PROC_INST_ID_ SET (n_distinct = -1);
ALTER TABLE ACT_RU_VARIABLE SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, vacuum_truncate = off), ALTER COLUMN EXECUTION_ID_ SET (n_distinct = -1), ALTER COLUMN PROC_INST_ID_ SET (n_distinct = -1), ALTER COLUMN TASK_ID_ SET (n_distinct = -1);
ALTER TABLE ACT_RU_JOB SET (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02, vacuum_truncate = off), ALTER COLUMN EXECUTION_ID_ SET (n_distinct = -1), ALTER COLUMN PROCESS_INSTANCE_ID_ SET (n_distinct = -1);
ALTER TABLE ACT_RU_IDENTITYLINK SET (autovacuum_vacuum_scale_factor = 0.02, vacuum_truncate = off), ALTER COLUMN TASK_ID_ SET (n_distinct = -1);
ALTER TABLE ACT_RU_EVENT_SUBSCR SET (vacuum_truncate = off), ALTER COLUMN EXECUTION_ID_ SET (n_distinct = -1);
ALTER TABLE ACT_HI_ACTINST SET (fillfactor = 85);
ALTER TABLE ACT_HI_TASKINST SET (fillfactor = 85);
ALTER TABLE ACT_HI_VARINST SET (fillfactor = 90), ALTER COLUMN PROC_INST_ID_ SET (n_distinct = -1);
