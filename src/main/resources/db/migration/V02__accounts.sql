create schema account;
grant usage on schema account to youju_app;

create table account.account (
    login text not null,
    name text not null,
    password_hash text not null,
    must_change_password boolean not null,
    -- Grows with every new password: sessions begun under an older one are over.
    password_edition integer not null default 1,
    enabled boolean not null default true,
    created_at timestamptz not null,
    constraint account_login_is_new primary key (login),
    constraint account_login_is_small_letters check (login = lower(login) and login ~ '^[^\s:/]{2,40}$'),
    constraint account_has_a_name check (name <> ''),
    constraint account_password_is_argon2id check (password_hash like '$argon2id$%')
);

-- A role over a place and everything below it, in one register or ('') in all.
create table account.grant_ (
    account text not null,
    role text not null,
    place text not null,
    register text not null default '',
    granted_by text not null,
    granted_at timestamptz not null,
    constraint grant_is_new primary key (account, role, place, register),
    constraint grant_account_is_known foreign key (account) references account.account (login),
    constraint grant_place_is_known foreign key (place) references place.place (code),
    constraint grant_role_is_known
        check (role in ('CLERK', 'OFFICER', 'DRAFTER', 'HEAD', 'EXAMINER',
                        'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR'))
);

-- Attempts to sign in that did not (yet) succeed; kept for as long as they count.
create table account.attempt (
    id bigint generated always as identity,
    login text not null,
    address text not null,
    made_at timestamptz not null,
    constraint attempt_id primary key (id)
);
create index attempt_by_login on account.attempt (login, made_at);
create index attempt_by_address on account.attempt (address, made_at);

-- Who did what to what, and whether it was allowed. The application can add to it and read it, and nothing else.
create table account.audit (
    position bigint generated always as identity,
    happened_at timestamptz not null,
    who text not null,
    what text not null,
    object text not null,
    result text not null,
    constraint audit_position primary key (position),
    constraint audit_result_is_known check (result in ('done', 'refused'))
);
create index audit_by_who on account.audit (who, position);

grant select, insert on account.account, account.grant_, account.audit to youju_app;
grant update (name, password_hash, must_change_password, password_edition, enabled) on account.account to youju_app;
grant delete on account.grant_ to youju_app;
grant select, insert, delete on account.attempt to youju_app;
