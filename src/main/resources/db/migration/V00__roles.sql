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
