-- Sensitive fields are encrypted under a key of their entry's own, so that destroying the key erases them although
-- facts are never rewritten. These two tables are the only ones of the ledger from which the application may delete.
create table ledger.entry_key (
    book    integer not null,
    entry   bigint  not null,
    wrapped bytea   not null,
    constraint entry_key_pk primary key (book, entry),
    constraint entry_key_wrapped check (octet_length(wrapped) = 60)
);
comment on column ledger.entry_key.wrapped is
    'nonce, key and tag: AES-256-GCM under a key that is kept outside the database';

-- By keyed digests of what sensitive fields read now, whole words only: for finding an entry by a number or a name.
create table ledger.search_token (
    book  integer not null,
    entry bigint  not null,
    field text    not null,
    token bytea   not null,
    constraint search_token_pk primary key (book, entry, field),
    constraint search_token_length check (octet_length(token) = 16)
);
create index search_token_by_token on ledger.search_token (token);

grant select, insert, delete on ledger.entry_key, ledger.search_token to youju_app;
