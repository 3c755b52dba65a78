alter table account_difference
    drop constraint ck_account_difference_kind,
    add constraint ck_account_difference_kind check (kind in ('ACCOUNT_MISSING', 'ACCOUNT_DISABLED', 'ACCOUNT_ENABLED',
        'USERNAME_DIFFERS', 'NAME_DIFFERS', 'PERSON_MISSING', 'SECOND_FACTOR_MISSING'));
