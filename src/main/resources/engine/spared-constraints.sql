-- Foreign keys of the engine that say what another one says already: a row's execution is there (or
-- the definition of its execution), which has a parent up to the process instance, which is what they
-- would say. The database asks for each of them at each row that is inserted, and for those to
-- executions again at each execution that is deleted. The product takes them away at its start
-- (opscoord.storage.spare-constraints=true) and puts them back when that is set to false. To move to
-- another engine, run this file with psql.
ALTER TABLE ACT_RU_EXECUTION ADD CONSTRAINT ACT_FK_EXE_PROCINST FOREIGN KEY (PROC_INST_ID_) REFERENCES ACT_RU_EXECUTION (ID_);
ALTER TABLE ACT_RU_TASK ADD CONSTRAINT ACT_FK_TASK_PROCINST FOREIGN KEY (PROC_INST_ID_) REFERENCES ACT_RU_EXECUTION (ID_);
ALTER TABLE ACT_RU_TASK ADD CONSTRAINT ACT_FK_TASK_PROCDEF FOREIGN KEY (PROC_DEF_ID_) REFERENCES ACT_RE_PROCDEF (ID_);
ALTER TABLE ACT_RU_VARIABLE ADD CONSTRAINT ACT_FK_VAR_PROCINST FOREIGN KEY (PROC_INST_ID_) REFERENCES ACT_RU_EXECUTION (ID_);
ALTER TABLE ACT_RU_INCIDENT ADD CONSTRAINT ACT_FK_INC_PROCINST FOREIGN KEY (PROC_INST_ID_) REFERENCES ACT_RU_EXECUTION (ID_);
ALTER TABLE ACT_RU_INCIDENT ADD CONSTRAINT ACT_FK_INC_PROCDEF FOREIGN KEY (PROC_DEF_ID_) REFERENCES ACT_RE_PROCDEF (ID_);
