-- Officials of a place, as they are from a day on: the last line of a post that has begun holds.
create schema official;

create table official.official (
    id       bigint generated always as identity,
    place    text        not null,
    post     text        not null,
    name     text        not null,
    login    text        not null,
    areas    text[]      not null,
    since    date        not null,
    ended    boolean     not null,
    officer  text        not null,
    at       timestamptz not null,
    constraint official_pk primary key (id),
    constraint official_has_post check (btrim(post) <> ''),
    constraint official_has_name check (ended or btrim(name) <> '')
);
comment on column official.official.login is 'the account of whoever holds the post; empty where they have none';
comment on column official.official.areas is 'areas of the pack that the post answers for; none: all of them';
comment on column official.official.ended is 'from that day on there is no such post';

create index official_of on official.official (place, post, since desc, id desc);

grant usage on schema official to youju_app;
grant select, insert on official.official to youju_app;

-- Reports on their way from draft to signature. Nothing here is ever changed: what is signed stays as it was signed.
create schema signing;

-- A version of a draft, handed in: its text and its figures, from one snapshot.
create table signing.submission (
    id        bigint generated always as identity,
    draft     bigint      not null,
    version   integer     not null,
    place     text        not null,
    period_from date      not null,
    period_to date        not null,
    post      text        not null,
    as_of     date        not null,
    body      bytea       not null,
    sha256    text        not null,
    figures_sha256 text   not null,
    officer   text        not null,
    at        timestamptz not null,
    constraint submission_pk primary key (id),
    constraint submission_sha256_is_one check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint submission_figures_sha256_is_one check (figures_sha256 ~ '^[0-9a-f]{64}$')
);
comment on column signing.submission.body is 'the document as canonical JSON, byte for byte, before signature and appendix';
comment on column signing.submission.as_of is 'the day on which its figures were looked at';

create index submission_of on signing.submission (draft, id desc);

-- How far each book had come.
create table signing.book_position (
    submission bigint not null,
    book       text   not null,
    position   bigint not null,
    constraint book_position_pk primary key (submission, book),
    constraint book_position_of_a_submission foreign key (submission) references signing.submission (id)
);
comment on column signing.book_position.book is 'the township whose book it is';

create table signing.figure (
    submission  bigint  not null,
    number      integer not null,
    indicator   text    not null,
    title_zh    text    not null,
    title_en    text    not null,
    place       text    not null,
    period_from date    not null,
    period_to   date    not null,
    as_of       date    not null,
    valid_from  date    not null,
    definition_sha256 text not null,
    unit        text    not null,
    decimals    integer not null,
    value       text,
    divisor     text,
    numerator   text,
    denominator text,
    printed     text,
    parts       integer[] not null,
    entries     bigint  not null,
    entries_sha256 text not null,
    constraint figure_pk primary key (submission, number),
    constraint figure_of_a_submission foreign key (submission) references signing.submission (id),
    constraint figure_value_is_whole check ((value is null) = (divisor is null))
);
comment on column signing.figure.value is 'exactly: value divided by divisor, plain decimals; none where there was no data';
comment on column signing.figure.parts is 'the figures it is computed from, by number';
comment on column signing.figure.entries_sha256 is 'of the lines entry, amount of its trace, sorted; empty for one computed from others';

-- What is printed in the text: figures, claims, words of records.
create table signing.printed (
    submission bigint  not null,
    number     integer not null,
    kind       text    not null,
    key        text    not null,
    title_zh   text    not null,
    title_en   text    not null,
    text       text    not null,
    figures    integer[] not null,
    constraint printed_pk primary key (submission, number),
    constraint printed_of_a_submission foreign key (submission) references signing.submission (id),
    constraint printed_kind_is_known check (kind in ('figure', 'drawn', 'claim', 'record'))
);

-- What of the text itself stands in the way of signing it.
create table signing.obstacle (
    submission bigint  not null,
    number     integer not null,
    kind       text    not null,
    mark       text    not null,
    says_zh    text    not null,
    says_en    text    not null,
    constraint obstacle_pk primary key (submission, number),
    constraint obstacle_of_a_submission foreign key (submission) references signing.submission (id)
);

create table signing.waiver (
    submission bigint      not null,
    mark       text        not null,
    says_zh    text        not null,
    says_en    text        not null,
    reason     text        not null,
    officer    text        not null,
    name       text        not null,
    at         timestamptz not null,
    constraint waiver_once primary key (submission, mark),
    constraint waiver_of_a_submission foreign key (submission) references signing.submission (id),
    constraint waiver_has_reason check (btrim(reason) <> '')
);

-- The last line of a draft says how far it has come; a draft without a line is being written.
create table signing.step (
    id         bigint generated always as identity,
    draft      bigint      not null,
    submission bigint      not null,
    act        text        not null,
    reason     text        not null,
    officer    text        not null,
    name       text        not null,
    at         timestamptz not null,
    constraint step_pk primary key (id),
    constraint step_of_a_submission foreign key (submission) references signing.submission (id),
    constraint step_act_is_known
        check (act in ('submitted', 'returned', 'approved', 'signed', 'published', 'archived', 'noted')),
    constraint step_has_reason check (act not in ('returned', 'noted') or btrim(reason) <> '')
);

create index step_of on signing.step (draft, id);

-- A draft that is to correct a signed report.
create table signing.correction (
    draft    bigint      not null,
    corrects bigint      not null,
    reason   text        not null,
    officer  text        not null,
    at       timestamptz not null,
    constraint correction_of_one primary key (draft),
    constraint correction_of_another check (draft <> corrects),
    constraint correction_has_reason check (btrim(reason) <> '')
);

create index correction_of on signing.correction (corrects);

-- A signed report.
create table signing.edition (
    draft      bigint      not null,
    submission bigint      not null,
    number     integer     not null,
    corrects   bigint,
    reason     text        not null,
    issue      text        not null,
    title      text        not null,
    body       bytea       not null,
    sha256     text        not null,
    officer    text        not null,
    name       text        not null,
    at         timestamptz not null,
    constraint edition_pk primary key (draft),
    constraint edition_of_a_submission foreign key (submission) references signing.submission (id),
    constraint edition_corrects_an_edition foreign key (corrects) references signing.edition (draft),
    constraint edition_corrected_once unique (corrects),
    constraint edition_issue_is_new unique (issue),
    constraint edition_first_corrects_nothing check ((number = 1) = (corrects is null)),
    constraint edition_correction_has_reason check (corrects is null or btrim(reason) <> ''),
    constraint edition_sha256_is_one check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on column signing.edition.body is 'the document as canonical JSON, byte for byte: every file handed out is made of it';

-- What would read differently if the report were computed anew; a line each time that is something else.
create table signing.drift (
    id        bigint generated always as identity,
    draft     bigint      not null,
    differing integer     not null,
    body      text        not null,
    at        timestamptz not null,
    constraint drift_pk primary key (id),
    constraint drift_of_an_edition foreign key (draft) references signing.edition (draft)
);

create index drift_of on signing.drift (draft, id desc);

grant usage on schema signing to youju_app;
grant select, insert on all tables in schema signing to youju_app;
