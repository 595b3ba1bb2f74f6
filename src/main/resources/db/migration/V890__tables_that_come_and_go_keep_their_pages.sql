-- A plan made while a table has no pages reads all of it, and is kept when it has filled up again.
ALTER TABLE coordination.task_watch SET (vacuum_truncate = off);
ALTER TABLE coordination.kpi_holding SET (vacuum_truncate = off);
ALTER TABLE coordination.kpi_unanswered SET (vacuum_truncate = off);
