-- Holidays as the State Council's notices have them, entered where the program does not know them. The last one entered
-- for a year holds; the earlier ones stay readable.
create schema calendar;

create table calendar.plan (
    id      bigint generated always as identity,
    year    smallint    not null,
    source  text        not null,
    officer text        not null,
    at      timestamptz not null,
    constraint plan_pk primary key (id),
    constraint plan_year_plausible check (year between 2004 and 2100)
);
comment on column calendar.plan.source is 'what was pasted, word for word';

create table calendar.day (
    plan  bigint  not null,
    day   date    not null,
    works boolean not null,
    constraint day_pk primary key (plan, day),
    constraint day_of_a_plan foreign key (plan) references calendar.plan (id),
    constraint day_worked_is_a_weekend check (not works or extract(isodow from day) >= 6)
);
comment on column calendar.day.works is 'true: a weekend day that is worked; false: a day off';

grant usage on schema calendar to youju_app;
grant select, insert on calendar.plan, calendar.day to youju_app;
