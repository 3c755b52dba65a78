-- What a request was answered, so that the same request sent again is answered the same and done once. Written in the
-- transaction of what the request did; kept for seven days, which is longer than a phone stays without a line.
create table idempotent_reply (
    principal    text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash bytea       not null,
    reply        jsonb       not null,
    created_at   timestamptz not null,
    constraint pk_idempotent_reply primary key (principal, operation, key)
);
create index ix_idempotent_reply_created_at on idempotent_reply (created_at);

grant select, insert, delete on idempotent_reply to ${app};
