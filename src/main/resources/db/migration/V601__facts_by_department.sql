-- Pages of one department's facts, in the order of recording, without sorting all of them each time.
CREATE INDEX kpi_fact_department_recorded_idx ON coordination.kpi_fact (department, id);
