-- Somebody asks a colleague to stand a duty of theirs. A row each for what was offered and for what
-- was answered; no offer can be answered twice.
CREATE TABLE coordination.duty_offer (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  roster     text        NOT NULL,
  starts_at  timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL,
  offered_by text        NOT NULL REFERENCES coordination.person,
  offered_to text        NOT NULL REFERENCES coordination.person,
  offered_at timestamptz NOT NULL,
  CHECK (starts_at < ends_at),
  CHECK (offered_by <> offered_to)
);

CREATE TABLE coordination.duty_answer (
  offer_id    bigint      PRIMARY KEY REFERENCES coordination.duty_offer,
  accepted    boolean     NOT NULL,
  answered_at timestamptz NOT NULL
);

CREATE INDEX duty_offer_ends_idx ON coordination.duty_offer (ends_at);
CREATE INDEX duty_offer_by_idx   ON coordination.duty_offer (offered_by);
CREATE INDEX duty_offer_to_idx   ON coordination.duty_offer (offered_to);

-- Who stood for whom is evidence, as votes are.
CREATE TRIGGER duty_offer_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
  ON coordination.duty_offer
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();
CREATE TRIGGER duty_answer_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
  ON coordination.duty_answer
  FOR EACH STATEMENT EXECUTE FUNCTION coordination.refuse_change();
