-- An acceptance can be taken back within seconds, and both sides can comment.
alter table submission_event drop constraint ck_submission_event_action;
alter table submission_event add constraint ck_submission_event_action
    check (action in ('SUBMIT', 'CORRECT', 'RETURN', 'ACCEPT', 'UNACCEPT', 'LOCK', 'UNLOCK', 'COMMENT'));
