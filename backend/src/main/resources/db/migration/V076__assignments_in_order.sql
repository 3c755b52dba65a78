-- The list of assignments, the latest first.
create index ix_assignment_valid_from on assignment (valid_from desc, id desc);
