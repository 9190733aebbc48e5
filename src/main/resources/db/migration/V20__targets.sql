-- A target may be broken down to villages, which are places, and to offices; it may start from a baseline, and may go the
-- other way than its indicator usually does.
alter table figure.target
    add column office    text not null default '',
    add column baseline  numeric,
    add column direction text,
    add constraint target_direction_known check (direction in ('more', 'less'));

comment on column figure.target.office is 'empty: the target of the place as a whole';

drop index figure.target_of;
create index target_of on figure.target (place, year, indicator, office, id desc);
