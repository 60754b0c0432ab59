-- Leaves are written in the transaction of the state they describe, without a place in the log;
-- one integrator gives each its index afterwards and writes a head for every batch.

CREATE TABLE ledger_leaf (
    leaf_hash   bytea       PRIMARY KEY CHECK (octet_length(leaf_hash) = 32),
    leaf        bytea       NOT NULL CHECK (octet_length(leaf) <= 16384),
    kind        text        NOT NULL,
    owner       text        NOT NULL,
    appended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    leaf_index  bigint      UNIQUE CHECK (leaf_index >= 0),
    integrated  boolean     NOT NULL DEFAULT false,
    CHECK (integrated = (leaf_index IS NOT NULL))
);

-- Found by this mark, never by the highest number: commits overtake one another.
CREATE INDEX ledger_leaf_waiting ON ledger_leaf (appended_at, leaf_hash) WHERE NOT integrated;

CREATE TABLE ledger_list (
    leaf_hash bytea NOT NULL REFERENCES ledger_leaf,
    name      text  NOT NULL,
    items     bytea NOT NULL,
    PRIMARY KEY (leaf_hash, name)
);

CREATE TABLE ledger_head (
    size     bigint      PRIMARY KEY CHECK (size > 0),
    root     bytea       NOT NULL CHECK (octet_length(root) = 32),
    frontier bytea       NOT NULL,
    at       timestamptz NOT NULL
);

COMMENT ON COLUMN ledger_leaf.leaf IS 'RFC 8785 octets';
COMMENT ON COLUMN ledger_leaf.leaf_hash IS 'RFC 6962 leaf hash of those octets';
COMMENT ON COLUMN ledger_list.items IS 'RFC 8785 array whose Merkle root stands in the leaf as <name>Root';
COMMENT ON COLUMN ledger_head.frontier IS 'size (eight octets) and one hash for each complete subtree, the largest first';

-- Against mistakes, not against the owner of the tables: that one the hashes show.
CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger only grows' USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION ledger_number_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.integrated OR ROW(NEW.leaf_hash, NEW.leaf, NEW.kind, NEW.owner, NEW.appended_at)
            IS DISTINCT FROM ROW(OLD.leaf_hash, OLD.leaf, OLD.kind, OLD.owner, OLD.appended_at) THEN
        RAISE EXCEPTION 'the ledger only grows' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER ledger_leaf_number_once BEFORE UPDATE ON ledger_leaf FOR EACH ROW EXECUTE FUNCTION ledger_number_once();
CREATE TRIGGER ledger_leaf_stays BEFORE DELETE OR TRUNCATE ON ledger_leaf FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_list_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_list FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_head_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_head FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
