-- Why a role was ended stands beside the basis on which it was given, which stays. Of roles that ended before this update, the
-- reason of the end has replaced the basis; nobody can tell the two apart any more.
alter table assignment
    add end_reason text,
    add constraint ck_assignment_end_reason check (end_reason <> '' and end_reason is nfc normalized);
