-- On which days a school meets, per form, for the norms of a school year (R93, R107); derived from the events, in their transaction.
create table overlegdag (
    overleg_id varchar(200) not null primary key,
    school_id  varchar(60)  not null,
    vorm       varchar(60)  not null,
    dag        date         not null,
    gehouden   boolean      not null
);
create index overlegdag_school on overlegdag (school_id, vorm, dag);

-- What is there already: read once from the events. An event's content is JSON; nothing of a meeting is encrypted.
insert into overlegdag (overleg_id, school_id, vorm, dag, gehouden)
select g.stroom,
       convert_from(g.inhoud, 'UTF8')::jsonb ->> 'schoolId',
       convert_from(g.inhoud, 'UTF8')::jsonb ->> 'overlegvorm',
       coalesce(convert_from(einde.inhoud, 'UTF8')::jsonb ->> 'datum',
                left(convert_from(g.inhoud, 'UTF8')::jsonb ->> 'datumTijd', 10))::date,
       einde.naam is not null
from gebeurtenis g
left join gebeurtenis einde on einde.stroom = g.stroom and einde.naam in ('overleg.OverlegGehouden', 'overleg.JESGehouden')
where g.naam in ('overleg.OverlegGepland', 'overleg.JESGepland')
  and not exists (
    select from gebeurtenis weg
    where weg.stroom = g.stroom and weg.naam in ('overleg.OverlegGeannuleerd', 'overleg.JESGeannuleerd'));

do $$
begin
    if exists (select from pg_roles where rolname = '${app_rol}') then
        execute 'grant select, insert, update, delete on overlegdag to ${app_rol}';
    end if;
end $$;
