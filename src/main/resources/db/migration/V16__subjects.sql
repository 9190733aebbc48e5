-- Subjects (主体): the entries that others refer to by their key. Derived: filled from the entries at start, kept with
-- each fact, compared by fsck.
create table ledger.subject (
    book     integer not null,
    register text    not null,
    key      text    not null,
    name     text    not null,
    entry    bigint  not null,
    constraint subject_pk primary key (book, entry)
);

create index subject_by_key on ledger.subject (book, register, key);
create index subject_by_name on ledger.subject (book, register, name);

-- The request to correct or to withdraw that waits for an answer.
alter table ledger.entry add column request bigint;
alter table ledger.entry add constraint entry_request_positive check (request > 0);
comment on column ledger.entry.request is 'the position of its fact; null while nobody asks for anything';

create index entry_with_request on ledger.entry (book, request) where request is not null;

grant select, insert, update, delete on ledger.subject to youju_app;

-- Leaders in charge (分管领导) hold grants too.
alter table account.grant_ drop constraint grant_role_is_known;
alter table account.grant_ add constraint grant_role_is_known check (role in (
    'CLERK', 'OFFICER', 'DRAFTER', 'LEADER', 'HEAD', 'EXAMINER', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR',
    'AUDITOR'));
