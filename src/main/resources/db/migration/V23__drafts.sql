-- Drafts of reports: paragraphs as they are written, every save of them kept.
create schema draft;

create table draft.draft (
    id          bigint generated always as identity,
    place       text        not null,
    period_from date        not null,
    period_to   date        not null,
    template    text        not null,
    post        text        not null,
    title       text        not null,
    officer     text        not null,
    at          timestamptz not null,
    version     integer     not null,
    constraint draft_pk primary key (id),
    constraint draft_has_title check (btrim(title) <> ''),
    constraint draft_period_in_order check (period_from <= period_to),
    constraint draft_version_from_zero check (version >= 0)
);
comment on column draft.draft.template is 'from which it was begun: a template of the pack, by id, or one of our own';
comment on column draft.draft.post is 'whose report it is, by the post: empty where the template says it';
comment on column draft.draft.version is 'the last; its row lock numbers the next';

create index draft_of on draft.draft (place, period_to desc, id desc);

-- One save. Numbers of a draft run 1, 2, 3 without a gap.
create table draft.version (
    draft   bigint      not null,
    number  integer     not null,
    act     text        not null,
    about   integer,
    officer text        not null,
    at      timestamptz not null,
    constraint version_pk primary key (draft, number),
    constraint version_of_a_draft foreign key (draft) references draft.draft (id),
    constraint version_from_one check (number >= 1),
    constraint version_act_is_known check (act in ('begun', 'written', 'undone', 'returned', 'taken_over')),
    constraint version_about_an_earlier check (about is null or about between 1 and number - 1)
);
comment on column draft.version.about is 'undone: which version; returned: to which version';

-- How a block read from a version on, until its next revision.
create table draft.revision (
    draft   bigint  not null,
    version integer not null,
    block   text    not null,
    sort    text    collate "C" not null,
    source  text,
    constraint revision_pk primary key (draft, block, version),
    constraint revision_of_a_version foreign key (draft, version) references draft.version (draft, number),
    constraint revision_block_is_a_name check (block ~ '^[a-z0-9]{1,32}$'),
    constraint revision_sort_is_a_fraction check (sort ~ '^[0-9a-z]*[1-9a-z]$')
);
comment on column draft.revision.sort is 'digits of a fraction, base 36: where the block stands among the others';
comment on column draft.revision.source is 'in the language of templates; none: the block was deleted';

create table draft.comment (
    id      bigint generated always as identity,
    draft   bigint      not null,
    block   text        not null,
    quoted  text        not null,
    text    text        not null,
    officer text        not null,
    at      timestamptz not null,
    constraint comment_pk primary key (id),
    constraint comment_of_a_draft foreign key (draft) references draft.draft (id),
    constraint comment_says_something check (btrim(text) <> '')
);
comment on column draft.comment.quoted is 'the words it is about; empty where it is about the whole block';

create index comment_of on draft.comment (draft, id);

create table draft.settled (
    comment bigint      not null,
    officer text        not null,
    at      timestamptz not null,
    constraint settled_once primary key (comment),
    constraint settled_a_comment foreign key (comment) references draft.comment (id)
);

-- The last line of a draft holds; a draft without a line is open.
create table draft.lock (
    id      bigint generated always as identity,
    draft   bigint      not null,
    locked  boolean     not null,
    reason  text        not null,
    officer text        not null,
    at      timestamptz not null,
    constraint lock_pk primary key (id),
    constraint lock_of_a_draft foreign key (draft) references draft.draft (id),
    constraint lock_has_reason check (btrim(reason) <> '')
);

create index lock_of on draft.lock (draft, id desc);

-- The text as it was handed out, with the place of every figure in it: what a returned file is compared with.
create table draft.issue (
    issue   text        not null,
    draft   bigint      not null,
    version integer     not null,
    body    text        not null,
    officer text        not null,
    at      timestamptz not null,
    constraint issue_is_new primary key (issue),
    constraint issue_of_a_version foreign key (draft, version) references draft.version (draft, number)
);

create index issue_of on draft.issue (draft, at desc);

-- Who has the draft open: memory, worth nothing after minutes.
create table draft.seen (
    draft   bigint      not null,
    officer text        not null,
    name    text        not null,
    block   text        not null,
    at      timestamptz not null,
    constraint seen_pk primary key (draft, officer),
    constraint seen_of_a_draft foreign key (draft) references draft.draft (id)
);

grant usage on schema draft to youju_app;
grant select, insert on draft.draft, draft.version, draft.revision, draft.comment, draft.settled, draft.lock, draft.issue
    to youju_app;
grant update (version) on draft.draft to youju_app;
grant select, insert on draft.seen to youju_app;
grant update (name, block, at) on draft.seen to youju_app;
