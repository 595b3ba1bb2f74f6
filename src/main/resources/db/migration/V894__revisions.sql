-- What each node keeps in memory and asks for before it uses it: one row for each, all read at once.
-- A row that is missing says that what it stands for cannot be kept, because nobody watches it.
CREATE TABLE coordination.revision (
  what     text PRIMARY KEY,
  revision uuid NOT NULL DEFAULT gen_random_uuid()
);

INSERT INTO coordination.revision (what) VALUES ('directory');

-- For triggers of tables that are remembered: the argument says what they belong to.
CREATE FUNCTION coordination.renew_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE coordination.revision SET revision = gen_random_uuid() WHERE what = TG_ARGV[0];
  RETURN NULL;
END
$$;

CREATE TRIGGER renew_revision AFTER UPDATE ON coordination.directory_revision
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.renew_revision('directory');
