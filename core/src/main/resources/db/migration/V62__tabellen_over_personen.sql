-- Which tables have rows about persons follows from their columns, so that a new table is cleaned up without being named anywhere.
-- A column that says of whom a row is has one of these names; PersonentabellenTest asks about every table without.
create function kent_personen(tabel oid) returns boolean language sql stable as $$
    select exists (
        select from pg_attribute
        where attrelid = tabel and attnum > 0 and not attisdropped
          and attname in ('leerling_id', 'stroom', 'overleg_id', 'actor_id'))
$$;

-- Those of them in which rows go or change: from what is only added to, nothing has to leave the files.
create function tabellen_over_personen(rol name) returns setof text language sql stable as $$
    select c.oid::regclass::text
    from pg_class c
    where c.relkind = 'r'
      and c.relnamespace = 'public'::regnamespace
      and kent_personen(c.oid)
      and has_table_privilege(rol, c.oid, 'UPDATE, DELETE')
      and not exists (
        select from pg_trigger t
        where t.tgrelid = c.oid and t.tgfoid = 'gebeurtenis_is_onveranderbaar'::regproc)
    order by 1
$$;
