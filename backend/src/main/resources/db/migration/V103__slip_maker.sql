-- Whose rights are checked when the code is used. Null for codes from before, and for those that the installation makes.
alter table slip add column created_by_subject text;
