-- The application logs in as a member of youju_app. It owns nothing: each migration grants exactly what it needs.
do
$$
begin
    if not exists (select from pg_roles where rolname = 'youju_app') then
        create role youju_app nologin;
    end if;
exception
    when duplicate_object or unique_violation then null; -- another installation in this server was quicker
    when insufficient_privilege then
        raise exception 'role youju_app is missing and % may not create it', current_user
            using hint = 'As an administrator of the server: create role youju_app nologin; then try again.';
end
$$;

-- Where one login both migrates and works, it works in that role, and so must be able to take it on.
do
$$
begin
    execute format('grant youju_app to %I with inherit false, set true', current_user);
exception
    when insufficient_privilege then null; -- whoever made the role says who takes it on
end
$$;
