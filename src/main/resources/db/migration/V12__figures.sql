-- Targets: what a place was set to reach. The last one written down holds; the earlier ones stay readable.
create schema figure;

create table figure.target (
    id        bigint generated always as identity,
    indicator text        not null,
    place     text        not null,
    year      smallint    not null,
    value     numeric     not null,
    officer   text        not null,
    at        timestamptz not null,
    constraint target_pk primary key (id),
    constraint target_year_plausible check (year between 1949 and 2200)
);

create index target_of on figure.target (place, year, indicator, id desc);

grant usage on schema figure to youju_app;
grant select, insert on figure.target to youju_app;
