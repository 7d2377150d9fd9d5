-- A restored copy holds numbers of the PostgreSQL it came from; here they start lower. New events must come after old ones.
do $$
begin
    if to_regclass('leestelling') is not null then
        update leestelling
        set verschuiving = verschuiving + nu.achter
        from (select coalesce(max(transactie), 0) - schrijfgrens() + 1 as achter from gebeurtenis) nu
        where nu.achter > 0;
    end if;
end $$;

-- Rows about persons that went are to leave the files as well, and only who may maintain a table can write it anew.
do $$
declare
    tabel text;
begin
    if current_setting('server_version_num')::int >= 170000
            and exists (select from pg_roles where rolname = '${app_rol}')
            and to_regprocedure('tabellen_over_personen(name)') is not null then
        for tabel in select tabellen_over_personen('${app_rol}') loop
            execute 'grant maintain on ' || tabel || ' to ${app_rol}';
        end loop;
    end if;
end $$;
