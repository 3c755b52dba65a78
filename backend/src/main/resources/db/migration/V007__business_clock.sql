-- How far the business clock runs ahead of (or behind) the system clock. Zero in production; the demo sets it.
create table business_clock (
    id             boolean not null default true,
    offset_seconds bigint  not null,
    constraint pk_business_clock primary key (id),
    constraint ck_business_clock_id check (id)
);
insert into business_clock (offset_seconds) values (0);

grant select, update on business_clock to ${app};
