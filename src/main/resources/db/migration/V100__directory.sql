-- Departments, positions, people and roles refer to each other in circles (a department names its
-- head, a person a department), and an import writes them all in one transaction: therefore every
-- foreign key is checked at commit.

CREATE TABLE coordination.department (
  id             text PRIMARY KEY,
  name_en        text NOT NULL,
  name_zh        text NOT NULL,
  kind           text NOT NULL,
  parent         text,
  head           text,
  representative text,
  open           boolean NOT NULL DEFAULT true,
  CONSTRAINT department_id_form CHECK (id ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' AND length(id) <= 48),
  -- These are groups of the engine with a meaning of their own.
  CONSTRAINT department_id_free CHECK (
    id NOT IN ('staff', 'coordinator', 'process-owner', 'camunda-admin', 'strategic-committee', 'duty-executive')
    AND id !~ '-(head|representative)$'),
  CONSTRAINT department_kind CHECK (kind IN ('executive', 'operations', 'business', 'support')),
  CONSTRAINT department_not_its_own_parent CHECK (parent <> id),
  CONSTRAINT department_closed_is_vacant CHECK (open OR (head IS NULL AND representative IS NULL)),
  CONSTRAINT department_parent FOREIGN KEY (parent) REFERENCES coordination.department
    DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE coordination.position (
  id      text PRIMARY KEY,
  name_en text NOT NULL,
  name_zh text NOT NULL,
  CONSTRAINT position_id_form CHECK (id ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' AND length(id) <= 64)
);

CREATE TABLE coordination.person (
  id         text PRIMARY KEY,
  name       text NOT NULL,
  email      text,
  department text NOT NULL,
  position   text,
  locale     text,
  active     boolean NOT NULL DEFAULT true,
  CONSTRAINT person_id_form CHECK (id ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' AND length(id) <= 64),
  CONSTRAINT person_locale CHECK (locale IN ('en', 'zh-CN')),
  CONSTRAINT person_department FOREIGN KEY (department) REFERENCES coordination.department
    DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT person_position FOREIGN KEY (position) REFERENCES coordination.position
    ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE coordination.person_role (
  person text NOT NULL,
  role   text NOT NULL,
  PRIMARY KEY (person, role),
  CONSTRAINT person_role_known CHECK (role IN
    ('coordinator', 'process-owner', 'camunda-admin', 'strategic-committee', 'duty-executive')),
  CONSTRAINT person_role_person FOREIGN KEY (person) REFERENCES coordination.person
    DEFERRABLE INITIALLY DEFERRED
);

ALTER TABLE coordination.department
  ADD CONSTRAINT department_head FOREIGN KEY (head) REFERENCES coordination.person
    DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT department_representative FOREIGN KEY (representative) REFERENCES coordination.person
    DEFERRABLE INITIALLY DEFERRED;

-- For the checks of the foreign keys when a person, department or position goes.
CREATE INDEX department_parent_idx ON coordination.department (parent);
CREATE INDEX department_head_idx ON coordination.department (head);
CREATE INDEX department_representative_idx ON coordination.department (representative);
CREATE INDEX person_department_idx ON coordination.person (department);
CREATE INDEX person_position_idx ON coordination.person (position);

CREATE FUNCTION coordination.refuse_department_circle() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE above (id) AS (
      SELECT d.parent FROM coordination.department d WHERE d.id = NEW.id AND d.parent IS NOT NULL
      UNION
      SELECT d.parent FROM coordination.department d JOIN above a ON d.id = a.id
      WHERE d.parent IS NOT NULL
    )
    SELECT 1 FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'Department % would stand above itself', NEW.id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER department_no_circle
  AFTER INSERT OR UPDATE OF parent ON coordination.department
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION coordination.refuse_department_circle();

-- One row. Whoever changes the directory locks it first, so that changes come one after another,
-- and gives it a new revision, by which every node sees that what it remembers is old.
CREATE TABLE coordination.directory_revision (
  only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  revision   uuid NOT NULL,
  changed_at timestamptz,
  changed_by text
);

INSERT INTO coordination.directory_revision (revision) VALUES (gen_random_uuid());
