create schema place;
grant usage on schema place to youju_app;

-- The tree of places. The country stands above itself, so that no place is without a parent.
create table place.place (
    code text not null,
    parent text not null,
    title text not null,
    kind text not null,
    valid_from date not null,
    valid_to date not null default 'infinity',
    constraint place_is_new primary key (code),
    constraint place_code_is_twelve_digits check (code ~ '^[0-9]{12}$'),
    constraint place_parent_is_known foreign key (parent) references place.place (code),
    constraint place_only_the_country_is_its_own_parent check ((code = parent) = (kind = 'country')),
    constraint place_has_a_title check (title <> ''),
    constraint place_kind_is_known
        check (kind in ('country', 'province', 'city', 'county', 'township', 'village')),
    constraint place_days_are_in_order check (valid_to >= valid_from)
);
create index place_by_parent on place.place (parent);
insert into place.place (code, parent, title, kind, valid_from)
values ('000000000000', '000000000000', '全国', 'country', '1949-10-01');

create table place.office (
    id text not null,
    township text not null,
    title_zh text not null,
    title_en text not null,
    constraint office_is_new primary key (township, id),
    constraint office_id_is_a_word check (id ~ '^[a-z][a-z0-9-]*$'),
    constraint office_place_is_known foreign key (township) references place.place (code),
    constraint office_has_a_title check (title_zh <> '' and title_en <> '')
);

-- One row, one number: it grows with every change, so that another process sees that what it remembers is old.
create table place.edition (
    the_one boolean not null default true,
    number bigint not null default 1,
    constraint edition_is_one_row primary key (the_one),
    constraint edition_is_the_only_row check (the_one)
);
insert into place.edition default values;

-- A place is never deleted nor renamed: it ends, and another begins.
grant select, insert on place.place, place.office to youju_app;
grant update (valid_to) on place.place to youju_app;
grant select, update on place.edition to youju_app;
