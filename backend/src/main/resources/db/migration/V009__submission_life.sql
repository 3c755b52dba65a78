-- What becomes of a submission after it was sent: corrections, the review above it, and what each side said.

-- Late by the clock of the server, in time by that of the device: entered without a line, received when it was back.
alter table submission add column entered_in_time boolean not null default false;

-- Whose word the figures are, where somebody else typed them in.
alter table submission_revision
    add column medium text,
    add column informant text,
    add constraint ck_submission_revision_medium check (medium in ('PHONE', 'ZALO', 'PAPER', 'OTHER')),
    add constraint ck_submission_revision_on_behalf check ((channel = 'ON_BEHALF') = (medium is not null)),
    add constraint ck_submission_revision_informant check ((medium is null) = (informant is null));

-- What the sender said of a figure, and which warnings it answers.
create table submission_note (
    submission_id uuid not null,
    number        int  not null,
    indicator_id  uuid not null,
    text          text not null,
    warnings      text[] not null,
    constraint pk_submission_note primary key (submission_id, number, indicator_id),
    constraint fk_submission_note_submission_id_number foreign key (submission_id, number)
        references submission_revision (submission_id, number),
    constraint fk_submission_note_indicator_id foreign key (indicator_id) references indicator (id)
);

-- Every step in the life of a submission, in order. Immutable: the application can only insert.
create table submission_event (
    submission_id uuid        not null,
    number        int         not null,
    action        text        not null,
    revision      int         not null,
    at            timestamptz not null,
    actor         text        not null,
    actor_name    text        not null,
    reason        text,
    -- The number of the return that this correction answers.
    answers       int,
    constraint pk_submission_event primary key (submission_id, number),
    constraint fk_submission_event_revision foreign key (submission_id, revision)
        references submission_revision (submission_id, number),
    constraint fk_submission_event_answers foreign key (submission_id, answers)
        references submission_event (submission_id, number),
    constraint ck_submission_event_number check (number >= 1),
    constraint ck_submission_event_action
        check (action in ('SUBMIT', 'CORRECT', 'RETURN', 'ACCEPT', 'LOCK', 'UNLOCK'))
);

-- What the returner said of one figure.
create table submission_event_comment (
    submission_id uuid not null,
    number        int  not null,
    indicator_id  uuid not null,
    comment       text not null,
    constraint pk_submission_event_comment primary key (submission_id, number, indicator_id),
    constraint fk_submission_event_comment_event foreign key (submission_id, number)
        references submission_event (submission_id, number),
    constraint fk_submission_event_comment_indicator_id foreign key (indicator_id) references indicator (id)
);

insert into submission_event (submission_id, number, action, revision, at, actor, actor_name)
select submission_id, 1, 'SUBMIT', number, received_at, actor, actor_name from submission_revision where number = 1;

grant select, insert on submission_note, submission_event, submission_event_comment to ${app};
