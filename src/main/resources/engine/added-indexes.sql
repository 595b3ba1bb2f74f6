-- The engine asks for the tasks under each task that ends, and has no index for it.
CREATE INDEX IF NOT EXISTS OPSCOORD_TASK_PARENT ON ACT_RU_TASK (PARENT_TASK_ID_) WHERE PARENT_TASK_ID_ IS NOT NULL;
