-- Files that hang on other things. Neither a file nor what is said about it ever changes; a wrong file is replaced by another.
create table attachment (
    id            uuid        not null,
    -- What the file hangs on. Its feature knows the table of the id, and who may read it.
    owner_kind    text        not null,
    owner_id      uuid        not null,
    number        int         not null,
    name          text        not null,
    type          text        not null,
    size          bigint      not null,
    sha256        text        not null,
    added_at      timestamptz not null,
    added_by_name text        not null,
    -- Why it replaces the one before; null for the first.
    reason        text,
    constraint pk_attachment primary key (id),
    constraint uk_attachment_owner unique (owner_kind, owner_id, number),
    constraint ck_attachment_owner_kind check (owner_kind in ('REPORT')),
    constraint ck_attachment_number check (number >= 1),
    constraint ck_attachment_type check (type in ('PDF', 'DOCX', 'XLSX', 'JPEG', 'PNG', 'WEBP')),
    constraint ck_attachment_size check (size between 1 and 20 * 1024 * 1024),
    constraint ck_attachment_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);

-- The content in parts, so that nobody needs a whole file in memory.
create table attachment_part (
    attachment_id uuid  not null,
    number        int   not null,
    content       bytea not null,
    constraint pk_attachment_part primary key (attachment_id, number),
    constraint fk_attachment_part_attachment_id foreign key (attachment_id) references attachment (id)
);
-- PDF, photos and Office files are compressed already.
alter table attachment_part alter column content set storage external;

alter table report_event
    drop constraint ck_report_event_action,
    add constraint ck_report_event_action check (
        action in ('CREATE', 'EDIT', 'SUBMIT', 'WITHDRAW', 'ISSUE', 'SUPERSEDE', 'ATTACH', 'REPLACE_FILE'));

grant select, insert on attachment, attachment_part to ${app};
