-- Who is in an lwoo class from which day on, to count the class (R179); derived from the events, in their transaction. Only of
-- students who were ever placed in one: null is another class. Placements of before this table are not in it; a class fills anew
-- every year.
create table lwoo_plaats (
    nummer      bigint generated always as identity primary key,
    school_id   varchar(100) not null,
    leerling_id varchar(200) not null,
    vanaf       date         not null,
    klas        varchar(64)
);
create index lwoo_plaats_leerling on lwoo_plaats (school_id, leerling_id, vanaf);

do $$
begin
    if exists (select from pg_roles where rolname = '${app_rol}') then
        execute 'grant select, insert, update, delete on lwoo_plaats to ${app_rol}';
    end if;
end $$;
