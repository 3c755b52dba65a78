-- A regime may begin in the past, so that its history can be entered. By which document, why, and until when is never changed.
alter table regime_version
    add column opened_on                date,
    add column backfill_reason          text,
    add column backfill_document_number text,
    add column backfill_document_date   date,
    add column backfill_deadline        date,
    add constraint ck_regime_version_backfill check (
        num_nulls(opened_on, backfill_reason, backfill_document_number, backfill_document_date, backfill_deadline)
            in (0, 5)),
    add constraint ck_regime_version_opened_on check (opened_on > valid_from),
    add constraint ck_regime_version_backfill_deadline check (backfill_deadline >= opened_on),
    add constraint ck_regime_version_backfill_nfc
        check (backfill_reason is nfc normalized and backfill_document_number is nfc normalized);

alter table submission
    drop constraint ck_submission_timeliness,
    add constraint ck_submission_timeliness check (timeliness in ('ON_TIME', 'LATE', 'BACKFILLED'));
