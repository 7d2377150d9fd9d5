-- Ids are a school's own and may be equal at two schools (R330, docs/decisions/0020). Streams and keys are called by school and id
-- from here on; what was stored before keeps its bare name, and this table says whose it is. It never grows.
create table kale_stroom (
    stroom     varchar(200) not null primary key,
    school_id  varchar(100) not null
);

-- A stream's first event says its school. Metadata is JSON.
insert into kale_stroom (stroom, school_id)
select stroom, convert_from(metadata, 'UTF8')::jsonb ->> 'schoolId'
from gebeurtenis
where volgnummer = 0 and stroomsoort <> 'SchoolHandlers';

-- Room for a school's id beside the own one.
alter table gebeurtenis alter column stroom type varchar(300);
alter table persoonssleutel alter column leerling_id type varchar(300);
alter table weigering alter column school_id type varchar(100);
alter table verwijzing_index alter column school_id type varchar(100);

-- A program of before this migration that still runs would begin streams under bare names, for whichever school comes first.
alter table gebeurtenis add constraint gebeurtenis_stroom_van_een_school
    check (volgnummer > 0 or stroomsoort = 'SchoolHandlers' or strpos(stroom, '/') > 0) not valid;

alter table termijn alter column school_id type varchar(100);
alter table termijn drop constraint termijn_pkey;
alter table termijn add primary key (school_id, stroom, termijn_id);

alter table lopende_jos alter column school_id type varchar(100);
alter table lopende_jos drop constraint lopende_jos_pkey;
alter table lopende_jos add primary key (school_id, leerling_id, jos_id);

alter table overlegdag alter column school_id type varchar(100);
alter table overlegdag drop constraint overlegdag_pkey;
alter table overlegdag add primary key (school_id, overleg_id);

-- Who stands on an agenda has a stream, and that has a school.
alter table agendapunt add column school_id varchar(100);
update agendapunt a set school_id = k.school_id from kale_stroom k where k.stroom = a.leerling_id;
delete from agendapunt where school_id is null;
alter table agendapunt alter column school_id set not null;
alter table agendapunt drop constraint agendapunt_pkey;
alter table agendapunt add primary key (school_id, overleg_id, leerling_id);

-- Whose a referral's id is; derived from the events, in their transaction. Those of before this migration may have been taken by
-- more than one; of the others there is one of a kind.
create table verwijzing_eigenaar (
    verwijzing_id varchar(200) not null,
    school_id     varchar(100) not null,
    stroom        varchar(200) not null,
    van_voor      boolean      not null default false,
    primary key (verwijzing_id, school_id, stroom)
);
create unique index verwijzing_eigenaar_enig on verwijzing_eigenaar (verwijzing_id) where not van_voor;

insert into verwijzing_eigenaar (verwijzing_id, school_id, stroom, van_voor)
select distinct convert_from(inhoud, 'UTF8')::jsonb ->> 'verwijzingId',
       convert_from(metadata, 'UTF8')::jsonb ->> 'schoolId',
       stroom,
       true
from gebeurtenis
where naam in ('leerling.VerwijzingVoorbereid', 'leerling.VerwijzingVerzonden', 'verzuim.VerzuimGemeldBijLeerplicht');

do $$
begin
    if exists (select from pg_roles where rolname = '${app_rol}') then
        execute 'grant select on kale_stroom to ${app_rol}';
        execute 'grant select, insert on verwijzing_eigenaar to ${app_rol}';
    end if;
end $$;
