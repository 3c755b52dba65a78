-- Access tokens issued until this moment are refused: the password or the secret of before may be known to somebody else, and
-- the identity provider ends sessions, not tokens. Null until the first time.
alter table person add column tokens_from timestamptz;
