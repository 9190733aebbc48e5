-- Postings (计量分录): what entries contribute to measures, kept as bookkeeping keeps money. Append-only by privilege.
create schema posting;

create table posting.measure (
    id   integer generated always as identity,
    name text not null,
    constraint measure_pk primary key (id),
    constraint measure_name_unique unique (name)
);

create table posting.posting (
    book      integer  not null,
    entry     bigint   not null,
    position  bigint   not null,
    line      smallint not null,
    measure   integer  not null,
    entries   smallint not null,
    day       date     not null,
    effective date     not null,
    place     text     not null,
    subject   text     not null,
    amount    numeric  not null,
    constraint posting_pk primary key (book, entry, position, line),
    constraint posting_after_its_entry check (position >= entry),
    constraint posting_adds_or_reverses check (entries in (-1, 1))
);
comment on column posting.posting.entries is
    '1 where an entry starts to contribute, -1 where that is reversed or a stock leaves';
comment on column posting.posting.effective is
    'the first day on which it is true; -infinity unless it becomes true only as time passes';

create index posting_by_measure on posting.posting (book, measure, day);

-- The same deltas, summed. Timed measures (effective) are not in it.
create table posting.tally (
    book    integer not null,
    measure integer not null,
    place   text    not null,
    month   date    not null,
    amount  numeric not null,
    entries bigint  not null,
    constraint tally_pk primary key (book, measure, place, month),
    constraint tally_month_is_a_first check (extract(day from month) = 1)
);

-- How often each subject was reached in a year, for one place and (place '') for the whole book.
create table posting.subject_tally (
    book    integer  not null,
    measure integer  not null,
    place   text     not null,
    year    smallint not null,
    subject text     not null,
    entries bigint   not null,
    constraint subject_tally_pk primary key (book, measure, place, year, subject)
);

-- How many subjects were reached: those whose net above is positive.
create table posting.distinct_tally (
    book     integer  not null,
    measure  integer  not null,
    place    text     not null,
    year     smallint not null,
    subjects bigint   not null,
    constraint distinct_tally_pk primary key (book, measure, place, year),
    constraint distinct_tally_not_negative check (subjects >= 0)
);

grant usage on schema posting to youju_app;
grant select, insert on posting.measure, posting.posting to youju_app;
grant select, insert, update on posting.tally, posting.subject_tally, posting.distinct_tally to youju_app;
