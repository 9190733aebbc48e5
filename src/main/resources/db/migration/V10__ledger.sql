-- The ledger: one book a township, of facts numbered without a gap; entries are their current reading.
create schema ledger;

create table ledger.book (
    id       integer generated always as identity,
    place    text   not null,
    position bigint not null default 0,
    constraint book_pk primary key (id),
    constraint book_one_a_place unique (place),
    constraint book_position_not_negative check (position >= 0)
);
comment on column ledger.book.position is 'the position of its last fact; its row lock orders the facts of the book';

create table ledger.fact (
    book     integer     not null,
    position bigint      not null,
    entry    bigint      not null,
    kind     text        not null,
    officer  text        not null,
    at       timestamptz not null,
    body     json        not null,
    constraint fact_pk primary key (book, position),
    constraint fact_kind_known check (kind in ('filed', 'moved', 'corrected', 'noted', 'withdrawn')),
    constraint fact_opens_its_entry check ((kind = 'filed') = (entry = position)),
    constraint fact_after_its_entry check (entry >= 1 and position >= entry)
);
comment on column ledger.fact.body is 'canonical JSON, kept byte for byte as it was written: json, not jsonb';

create index fact_of_entry on ledger.fact (book, entry, position) where entry <> position;

-- A cache: fsck rebuilds it from the facts and compares.
create table ledger.entry (
    book        integer     not null,
    number      bigint      not null,
    register    text        not null,
    place       text        not null,
    day         date        not null,
    state       text        not null,
    fields      jsonb       not null,
    content_key bytea       not null,
    evidence    integer     not null,
    position    bigint      not null,
    filed_at    timestamptz not null,
    constraint entry_pk primary key (book, number),
    constraint entry_content_unique unique (book, content_key),
    constraint entry_evidence_not_negative check (evidence >= 0)
);

create index entry_by_register on ledger.entry (book, register, day);

grant usage on schema ledger to youju_app;
grant select, insert on ledger.fact to youju_app;
grant select, insert, update on ledger.entry to youju_app;
grant select, insert on ledger.book to youju_app;
grant update (position) on ledger.book to youju_app;
