-- What looks suspicious is looked for in the entries as they read now, and answered by officers. Entries belong to the
-- ledger: these views are all of it that findings see.
create schema finding;

create view finding.standing_entry as
    select book, number, register, place, day, state, fields, filed_at
    from ledger.entry
    where state <> 'withdrawn';

create view finding.move_made as
    select book, entry, body ->> 'move' as move, officer, at
    from ledger.fact
    where kind = 'moved' and entry <> position;

grant select on finding.standing_entry, finding.move_made to youju_app;

-- The last answer holds; the earlier ones stay readable.
create table finding.answer (
    id      bigint generated always as identity,
    place   text        not null,
    year    smallint    not null,
    mark    text        not null,
    reason  text        not null,
    officer text        not null,
    at      timestamptz not null,
    constraint answer_pk primary key (id),
    constraint answer_has_reason check (btrim(reason) <> '')
);
comment on column finding.answer.mark is 'the rule and what it found, in a form that stays the same while the finding does';

create index answer_of on finding.answer (place, year, mark, id desc);

grant usage on schema finding to youju_app;
grant select, insert on finding.answer to youju_app;
