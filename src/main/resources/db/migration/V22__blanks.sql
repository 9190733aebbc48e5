-- Reports with blanks, what officers chose for each blank, and the templates that came of it.
create schema blank;

create table blank.filling (
    id         uuid        not null,
    place      text        not null,
    file       text        not null,
    paragraphs text[]      not null,
    officer    text        not null,
    at         timestamptz not null,
    constraint filling_pk primary key (id),
    constraint filling_has_text check (cardinality(paragraphs) > 0)
);
comment on table blank.filling is 'an uploaded text; never changed';

create index filling_of on blank.filling (place, at desc);

create table blank.choice (
    filling uuid        not null,
    blank   text        not null,
    kind    text        not null,
    value   text        not null,
    officer text        not null,
    at      timestamptz not null,
    constraint choice_pk primary key (filling, blank),
    constraint choice_of_filling foreign key (filling) references blank.filling (id),
    constraint choice_kind check (kind in ('figure', 'name', 'words', 'left'))
);
comment on column blank.choice.blank is 'where the blank stands: paragraph and offset';

-- The last version holds; the earlier ones stay readable.
create table blank.own_template (
    place   text        not null,
    id      text        not null,
    version integer     not null,
    title   text        not null,
    text    text        not null,
    made_by text        not null,
    made_at timestamptz not null,
    constraint own_template_pk primary key (place, id, version),
    constraint own_template_version check (version > 0),
    constraint own_template_has_title check (btrim(title) <> '')
);

grant usage on schema blank to youju_app;
grant select, insert on blank.filling, blank.own_template to youju_app;
grant select, insert, update, delete on blank.choice to youju_app;
