-- Forms: how tables of one shape are read and written again, as an office has once confirmed it. A register belongs to
-- one office, so register and township say whose it is. No facts: what was read by a form does not depend on it later.
create schema intake;
grant usage on schema intake to youju_app;

create table intake.form (
    register      text        not null,
    place         text        not null,
    name          text        not null,
    -- The titles of its columns as people compare them: by these a table of the form is known again.
    shape         text        not null,
    -- The layout and what stands above its rows, as the program writes them.
    content       jsonb       not null,
    remembered_by text        not null,
    remembered_at timestamptz not null,
    constraint form_is_new primary key (register, place, name),
    constraint form_has_a_name check (name = btrim(name) and char_length(name) between 1 and 60)
);

grant select, insert, update, delete on intake.form to youju_app;
