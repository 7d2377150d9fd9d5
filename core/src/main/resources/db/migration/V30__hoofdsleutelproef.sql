-- One value that only the master key of this store opens, so that a node with another key is found out at its start.
create table hoofdsleutelproef (
    enige boolean     not null default true primary key check (enige),
    proef bytea       not null,
    sinds timestamptz not null default now()
);

do $$
begin
    if exists (select from pg_roles where rolname = '${app_rol}') then
        execute 'grant select, insert on hoofdsleutelproef to ${app_rol}';
    end if;
end $$;
