-- Which guidances by JOS run, per school, for the waiting list (R154); derived from the events, in their transaction.
create table lopende_jos (
    leerling_id varchar(200) not null,
    jos_id      varchar(200) not null,
    school_id   varchar(60)  not null,
    primary key (leerling_id, jos_id)
);
create index lopende_jos_school on lopende_jos (school_id);

-- What runs already: read once from the events. An event's content is JSON; its ids are not encrypted.
insert into lopende_jos (leerling_id, jos_id, school_id)
select distinct g.stroom,
       convert_from(g.inhoud, 'UTF8')::jsonb ->> 'josId',
       convert_from(g.metadata, 'UTF8')::jsonb ->> 'schoolId'
from gebeurtenis g
where g.naam = 'leerling.JOSBegeleidingGestart'
  and not exists (
    select from gebeurtenis einde
    where einde.stroom = g.stroom
      and einde.volgnummer > g.volgnummer
      and einde.naam in ('leerling.JOSAfgerond', 'leerling.JOSVoortijdigBeeindigd')
      and convert_from(einde.inhoud, 'UTF8')::jsonb ->> 'josId' = convert_from(g.inhoud, 'UTF8')::jsonb ->> 'josId');

do $$
begin
    if exists (select from pg_roles where rolname = '${app_rol}') then
        execute 'grant select, insert, update, delete on lopende_jos to ${app_rol}';
    end if;
end $$;
