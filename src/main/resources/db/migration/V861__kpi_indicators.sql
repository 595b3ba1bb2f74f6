-- What is measured of the mechanism: definitions and targets are only added to, so that a figure of
-- the past can be read with the definition of its time.
CREATE TABLE coordination.kpi_indicator (
  code           text        NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{1,59}$'),
  version        integer     NOT NULL CHECK (version > 0),
  name_en        text        NOT NULL,
  name_zh        text        NOT NULL,
  description_en text        NOT NULL,
  description_zh text        NOT NULL,
  unit           text        NOT NULL CHECK (unit IN ('HOURS', 'PERCENT', 'COUNT')),
  direction      text        NOT NULL CHECK (direction IN ('LOWER', 'HIGHER')),
  owner          text        NOT NULL,
  formula        jsonb       NOT NULL,
  retired        boolean     NOT NULL,
  changed_by     text        NOT NULL,
  changed_at     timestamptz NOT NULL,
  PRIMARY KEY (code, version)
);

COMMENT ON COLUMN coordination.kpi_indicator.owner IS 'Department or role that answers for the indicator.';
COMMENT ON COLUMN coordination.kpi_indicator.direction IS 'Whether lower or higher is better.';

CREATE TABLE coordination.kpi_target (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code       text        NOT NULL,
  department text        NOT NULL,
  valid_from date        NOT NULL CHECK (extract(day FROM valid_from) = 1),
  value      numeric     CHECK (value >= 0),
  set_by     text        NOT NULL,
  set_at     timestamptz NOT NULL
);

COMMENT ON COLUMN coordination.kpi_target.department IS 'Empty for every department without a target of its own.';
COMMENT ON COLUMN coordination.kpi_target.valid_from IS 'First day of the month from which it holds, until the next one.';
COMMENT ON COLUMN coordination.kpi_target.value IS 'In the unit of the indicator; null for none any more.';

CREATE INDEX kpi_target_code_idx ON coordination.kpi_target (code, department, valid_from, id);

CREATE TRIGGER kpi_indicator_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coordination.kpi_indicator
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();
CREATE TRIGGER kpi_target_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coordination.kpi_target
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON coordination.kpi_indicator, coordination.kpi_target FROM CURRENT_USER;

-- Models change; where their work waits is told version by version.
ALTER TABLE coordination.kpi_fact    ADD COLUMN process_version integer NOT NULL DEFAULT 0;
ALTER TABLE coordination.kpi_holding ADD COLUMN process_version integer NOT NULL DEFAULT 0;

COMMENT ON COLUMN coordination.kpi_fact.process_version IS '0 for facts of no process, and for those of before.';

-- Facts summed by month: as many rows for a million cases as for ten thousand, which is what lets
-- figures of years be answered at once.
CREATE TABLE coordination.kpi_month (
  measure         text    NOT NULL,
  month           date    NOT NULL CHECK (extract(day FROM month) = 1),
  department      text    NOT NULL,
  process         text    NOT NULL,
  process_version integer NOT NULL,
  step            text    NOT NULL,
  facts           bigint  NOT NULL,
  elapsed_seconds numeric NOT NULL,
  waiting_seconds numeric NOT NULL,
  working_seconds numeric NOT NULL,
  with_deadline   bigint  NOT NULL,
  on_time         bigint  NOT NULL,
  values_counted  bigint  NOT NULL,
  value_sum       numeric NOT NULL,
  PRIMARY KEY (measure, month, department, process, process_version, step)
);

-- How times are spread: facts counted by the bound under which their working time falls.
CREATE TABLE coordination.kpi_spread (
  measure    text     NOT NULL,
  month      date     NOT NULL CHECK (extract(day FROM month) = 1),
  department text     NOT NULL,
  process    text     NOT NULL,
  counts     bigint[] NOT NULL,
  PRIMARY KEY (measure, month, department, process)
);

COMMENT ON COLUMN coordination.kpi_spread.counts IS 'One count for each bound of the class Spread, in order.';

-- Everything is summed anew, by month too.
DELETE FROM coordination.kpi_rollup;
UPDATE coordination.kpi_rollup_mark SET next_in = '0'::xid8;

-- Cases whose first answer by somebody else than the requester is still awaited.
CREATE TABLE coordination.kpi_unanswered (
  case_number text        PRIMARY KEY,
  requester   text        NOT NULL,
  opened_at   timestamptz NOT NULL
);

-- Cases of a period.
CREATE INDEX case_file_opened_idx ON coordination.case_file (opened_at);

-- The cases behind a figure, newest first.
CREATE INDEX kpi_fact_measure_ended_idx ON coordination.kpi_fact (measure, ended_at, id);

INSERT INTO coordination.kpi_indicator
  (code, version, name_en, name_zh, description_en, description_zh, unit, direction, owner, formula,
   retired, changed_by, changed_at)
SELECT code, 1, name_en, name_zh, description_en, description_zh, unit, direction, 'coordinator',
       formula::jsonb, false, 'system', now()
  FROM (VALUES
  ('lead-time', 'Lead time', '办理周期',
   'Working hours from opening a case to its end, on average. Charged to the requester''s department.',
   '事项从发起到结束平均所用的工作小时，计入申请人所在部门。', 'HOURS', 'LOWER',
   '{"numerator": {"measure": "case", "aggregate": "HELD"}, "denominator": {"measure": "case", "aggregate": "FACTS"}}'),
  ('step-time', 'Time of a step', '步骤用时',
   'Working hours that a department holds a task, on average.',
   '部门平均持有一项任务的工作小时。', 'HOURS', 'LOWER',
   '{"numerator": {"measure": "task", "aggregate": "HELD"}, "denominator": {"measure": "task", "aggregate": "FACTS"}}'),
  ('approval-stage-time', 'Time of an approval stage', '审批阶段用时',
   'Working hours from opening an approval stage to its decision, on average.',
   '审批阶段从开始到得出结论平均所用的工作小时。', 'HOURS', 'LOWER',
   '{"numerator": {"measure": "approval.stage", "aggregate": "HELD"}, "denominator": {"measure": "approval.stage", "aggregate": "FACTS"}}'),
  ('waiting-time', 'Waiting time', '等待时间',
   'Working hours until somebody of the department takes a task on, on average.',
   '任务到达部门后，平均等待多少工作小时才有人接手。', 'HOURS', 'LOWER',
   '{"numerator": {"measure": "task", "aggregate": "WAITING"}, "denominator": {"measure": "task", "aggregate": "FACTS"}}'),
  ('first-response-time', 'First response', '首次响应时间',
   'Working hours from opening a case until somebody else than the requester completes a step, on average. Charged to the department that answered.',
   '事项发起后，由申请人以外的人完成第一个步骤平均所用的工作小时，计入作出响应的部门。', 'HOURS', 'LOWER',
   '{"numerator": {"measure": "first-response", "aggregate": "HELD"}, "denominator": {"measure": "first-response", "aggregate": "FACTS"}}'),
  ('on-time-rate', 'On time', '按时率',
   'Share of the turns at tasks with a deadline that kept it.',
   '有期限的任务中按时完成的比例。', 'PERCENT', 'HIGHER',
   '{"numerator": {"measure": "task", "aggregate": "ON_TIME"}, "denominator": {"measure": "task", "aggregate": "WITH_DEADLINE"}}'),
  ('return-rate', 'Sent back', '退回率',
   'Times that a department sends a case back, for each hundred tasks that it had.',
   '部门每一百项任务中退回的次数。', 'PERCENT', 'LOWER',
   '{"numerator": {"measure": "handling.return", "aggregate": "FACTS"}, "denominator": {"measure": "task", "aggregate": "FACTS"}}'),
  ('reopen-rate', 'Reopened', '重新打开率',
   'Issues that turned out not to be solved, for each hundred that the department worked on.',
   '部门处理的每一百个问题中，经核实未解决而重新打开的次数。', 'PERCENT', 'LOWER',
   '{"numerator": {"measure": "issue.reopened", "aggregate": "FACTS"}, "denominator": {"measure": "task", "aggregate": "FACTS", "process": "issue-escalation", "step": "SolveIssue"}}'),
  ('escalation-rate', 'Escalated', '升级率',
   'Climbs to a higher level, for each hundred times that the department was called to an issue; the cases behind it tell the level.',
   '部门每一百次被要求处理问题中升级到更高层级的次数；层级见相关事项。', 'PERCENT', 'LOWER',
   '{"numerator": {"measure": "issue.escalation", "aggregate": "FACTS"}, "denominator": {"measure": "task", "aggregate": "FACTS", "process": "issue-escalation", "step": "AcknowledgeIssue"}}'),
  ('decision-participation', 'Heard in decisions', '决策参与率',
   'Share of the decisions that concern a department in which it was heard.',
   '涉及本部门的决策中，本部门已提供意见的比例。', 'PERCENT', 'HIGHER',
   '{"numerator": {"measure": "department-heard", "aggregate": "VALUE_SUM"}, "denominator": {"measure": "department-heard", "aggregate": "VALUES"}}'),
  ('forecast-accuracy', 'Decisions as expected', '决策预期达成率',
   'How far the outcome of reviewed decisions met what was expected: exceeded or met counts 1, partly met 0.5, not met 0.',
   '已复盘决策的结果达到预期的程度：超出或达到计 1，部分达到计 0.5，未达到计 0。', 'PERCENT', 'HIGHER',
   '{"numerator": {"measure": "forecast-met", "aggregate": "VALUE_SUM"}, "denominator": {"measure": "forecast-met", "aggregate": "VALUES"}}'),
  ('actions-on-time', 'Action items on time', '行动项按时率',
   'Share of the action items done whose evidence was handed in by the due date.',
   '已完成的行动项中，在到期日前提交证明的比例。', 'PERCENT', 'HIGHER',
   '{"numerator": {"measure": "action-item-done", "aggregate": "ON_TIME"}, "denominator": {"measure": "action-item-done", "aggregate": "WITH_DEADLINE"}}'),
  ('urges', 'Urges received', '被催办次数',
   'How often the department was urged.',
   '部门被催办的次数。', 'COUNT', 'LOWER',
   '{"numerator": {"measure": "conversation.urge", "aggregate": "FACTS"}}'),
  ('feedback-in-time', 'Reports answered in time', '反馈按时答复率',
   'Share of the issues reported that the department acknowledged within the service level.',
   '收到的问题报告中，部门在时限内确认的比例。', 'PERCENT', 'HIGHER',
   '{"numerator": {"measure": "task", "aggregate": "ON_TIME", "process": "issue-escalation", "step": "AcknowledgeIssue"}, "denominator": {"measure": "task", "aggregate": "WITH_DEADLINE", "process": "issue-escalation", "step": "AcknowledgeIssue"}}')
  ) AS shipped (code, name_en, name_zh, description_en, description_zh, unit, direction, formula);

INSERT INTO coordination.kpi_target (code, department, valid_from, value, set_by, set_at)
SELECT code, '', DATE '2020-01-01', value, 'system', now()
  FROM (VALUES ('on-time-rate', 90), ('return-rate', 10), ('reopen-rate', 5),
               ('escalation-rate', 20), ('decision-participation', 95), ('forecast-accuracy', 75),
               ('actions-on-time', 90), ('feedback-in-time', 95)) AS shipped (code, value);
