-- Terms: what was done to an entry's clocks is kept with it, and which clocks run stands in a table of its own, so that
-- finding what is due needs no look at what is done.
alter table ledger.entry add column officer text not null default '';
alter table ledger.entry add column clocks jsonb not null default '{}';
comment on column ledger.entry.officer is 'whom it is with: who filed it, unless it has been assigned';
comment on column ledger.entry.clocks is 'by term: pauses, extensions, restart, and the last day as it was reckoned';

update ledger.entry e set officer = f.officer from ledger.fact f where f.book = e.book and f.position = e.number;

-- Derived: fsck rebuilds it from the facts and compares.
create table ledger.clock (
    book      integer not null,
    entry     bigint  not null,
    term      text    not null,
    register  text    not null,
    place     text    not null,
    officer   text    not null,
    since     date    not null,
    due       date    not null,
    paused    boolean not null,
    estimated boolean not null,
    constraint clock_pk primary key (book, entry, term),
    constraint clock_without_end_is_paused check (due < 'infinity' or paused)
);
comment on column ledger.clock.due is 'the last day; infinity while it is paused without a ceiling';

create index clock_by_officer on ledger.clock (officer, due);
create index clock_by_register on ledger.clock (book, register, due);

-- What the last days of all open clocks were last reckoned with: another pack or calendar calls for reckoning anew.
create table ledger.reckoning (
    the_one boolean not null default true,
    basis   text    not null default '',
    constraint reckoning_is_one_row primary key (the_one),
    constraint reckoning_is_the_only_row check (the_one)
);
insert into ledger.reckoning default values;

grant select, insert, update, delete on ledger.clock to youju_app;
grant select, update on ledger.reckoning to youju_app;

-- Which tasks an officer has been shown, at which step: each is marked as new once. An extended term begins anew.
create schema task;

create table task.seen (
    account text   not null,
    book    text   not null,
    entry   bigint not null,
    term    text   not null,
    urgency text   not null,
    due     date   not null,
    constraint seen_once primary key (account, book, entry, term, urgency, due)
);

grant usage on schema task to youju_app;
grant select, insert on task.seen to youju_app;
