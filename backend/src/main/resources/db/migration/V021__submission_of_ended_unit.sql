-- A reorganisation that is told of late meets submissions of units that were no longer there on their date. They are kept
-- and never count; where all predecessors of a unit had reported, their sums are a submission of that unit.
alter table submission
    add column carried_by uuid,
    add column set_aside_by uuid,
    add column carried_into uuid,
    add constraint fk_submission_carried_by foreign key (carried_by) references reorganisation (id),
    add constraint fk_submission_set_aside_by foreign key (set_aside_by) references reorganisation (id),
    add constraint fk_submission_carried_into foreign key (carried_into) references submission (id),
    add constraint ck_submission_carried_into check (carried_into is null or set_aside_by is not null);

alter table submission_revision
    drop constraint ck_submission_revision_channel,
    add constraint ck_submission_revision_channel check (channel in
        ('WEB', 'API', 'SPREADSHEET', 'ON_BEHALF', 'PROVINCE_FORM', 'REORGANISATION'));
