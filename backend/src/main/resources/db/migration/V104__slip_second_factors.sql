-- Whether the use of the code removes the second factors that somebody has registered since it was made.
alter table slip add column removes_second_factors boolean not null default false;
