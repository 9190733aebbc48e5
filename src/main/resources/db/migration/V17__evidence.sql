-- Evidence: what pictures say of themselves, and which entries use which file. The files are outside the database.
create schema evidence;

-- What a camera wrote and what the picture looks like; nothing here is said by a clerk.
create table evidence.picture (
    digest    text not null,
    width     integer not null,
    height    integer not null,
    taken_at  timestamp,
    latitude  numeric(9, 6),
    longitude numeric(9, 6),
    waves     bigint,
    slopes    bigint,
    constraint picture_pk primary key (digest),
    constraint picture_digest_is_sha256 check (digest ~ '^[0-9a-f]{64}$'),
    constraint picture_has_pixels check (width > 0 and height > 0),
    constraint picture_spot_is_whole check ((latitude is null) = (longitude is null)),
    constraint picture_print_is_whole check ((waves is null) = (slopes is null))
);
comment on column evidence.picture.taken_at is 'by the camera''s clock, in no time zone';
comment on column evidence.picture.waves is 'perceptual hash of 64 bits (pHash); none where there is too little to see';
comment on column evidence.picture.slopes is 'a second one (dHash), which must agree';

-- Derived from the facts: fsck compares. An entry that was withdrawn uses nothing.
create table evidence.use (
    book   integer not null,
    entry  bigint  not null,
    digest text    not null,
    constraint use_pk primary key (book, entry, digest)
);
create index use_by_digest on evidence.use (book, digest);

-- Pictures of one book that look the same though their files differ; found when the second of them is first used.
create table evidence.likeness (
    book     integer  not null,
    one      text     not null,
    other    text     not null,
    distance smallint not null,
    constraint likeness_pk primary key (book, one, other),
    constraint likeness_once check (one < other),
    constraint likeness_of_pictures check (distance between 0 and 64)
);
create index likeness_by_other on evidence.likeness (book, other);

insert into evidence.use (book, entry, digest)
select distinct f.book, f.entry, file ->> 'digest'
from ledger.fact f
    cross join lateral json_array_elements(coalesce(f.body -> 'evidence', '[]')) as file
    join ledger.entry e on e.book = f.book and e.number = f.entry
where e.state <> 'withdrawn';

grant usage on schema evidence to youju_app;
grant select, insert on evidence.picture, evidence.likeness to youju_app;
grant select, insert, delete on evidence.use to youju_app;
