-- Edited files that came back, kept until what is in them has been settled.
create table draft.received (
    id         bigint generated always as identity,
    draft      bigint      not null,
    name       text        not null,
    manuscript text        not null,
    issue      text,
    known_by   text        not null,
    officer    text        not null,
    at         timestamptz not null,
    settled    boolean     not null default false,
    constraint received_pk primary key (id),
    constraint received_for_a_draft foreign key (draft) references draft.draft (id),
    constraint received_of_an_issue foreign key (issue) references draft.issue (issue),
    constraint received_known_by_something check (known_by in ('number', 'marks', 'likeness', 'person', 'nothing')),
    constraint received_known_or_not check ((issue is null) = (known_by = 'nothing'))
);
comment on column draft.received.manuscript is 'paragraphs and marks as read from the file, JSON';
comment on column draft.received.issue is 'the text it is compared with';

create index received_for on draft.received (draft, id desc);

grant select, insert on draft.received to youju_app;
grant update (issue, known_by, settled) on draft.received to youju_app;
