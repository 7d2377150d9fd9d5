-- Readers follow (transactie, positie) up to where no transaction is writing any more: what will still be committed lies before
-- them and never behind them, whatever order numbers were given in (docs/decisions/0018). Numbers of transactions start again in
-- another PostgreSQL; the shift keeps them growing after a restore (afterMigrate.sql).
create table leestelling (
    verschuiving bigint not null
);
create unique index leestelling_eenmalig on leestelling ((true));
insert into leestelling (verschuiving) values (0);

-- The transaction that writes; asking for it gives it its number.
create function schrijftransactie() returns bigint language sql volatile as $$
    select pg_current_xact_id()::text::bigint + (select verschuiving from leestelling)
$$;
-- Every transaction below this has ended.
create function leesgrens() returns bigint language sql stable as $$
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + (select verschuiving from leestelling)
$$;
-- No transaction at or above this has a number yet.
create function schrijfgrens() returns bigint language sql stable as $$
    select pg_snapshot_xmax(pg_current_snapshot())::text::bigint + (select verschuiving from leestelling)
$$;

-- What is there already was committed: before all that comes, in the order of its numbers. No row is touched.
alter table gebeurtenis add column transactie bigint not null default 0;
alter table gebeurtenis alter column transactie set default schrijftransactie();
create index gebeurtenis_leesvolgorde on gebeurtenis (transactie, positie);

-- How far each processor is, and which node reads for it.
create table leescursor (
    verwerker  varchar(120) primary key,
    transactie bigint not null,
    positie    bigint not null,
    hoogste    bigint not null,
    eigenaar   bigint
);

-- What a processor could not handle, or holds back behind such an event; and terms whose command fails (volgnummer -1). The
-- content stays in the store: here is only where it lies and why it waits.
create table opzijgezet (
    kenmerk        bigint generated always as identity primary key,
    verwerker      varchar(120) not null,
    reeks          varchar(400) not null,
    stroom         varchar(200) not null,
    volgnummer     bigint       not null,
    transactie     bigint       not null,
    positie        bigint       not null,
    gebeurtenis_id varchar(60),
    naam           varchar(120) not null,
    school_id      varchar(60)  not null,
    leerling_id    varchar(200),
    vertrouwelijk  boolean      not null,
    wek            date,
    oorzaak        varchar(400),
    sinds          timestamptz  not null default now(),
    pogingen       integer      not null default 0,
    laatst         timestamptz,
    opnieuw        boolean      not null default false,
    constraint opzijgezet_eenmaal unique (verwerker, stroom, volgnummer)
);
create index opzijgezet_reeks on opzijgezet (verwerker, reeks);
create index opzijgezet_school on opzijgezet (school_id);

-- What was passed by for good: who, when, why. Append-only, as the events are.
create table voorbijgegaan (
    id             bigint generated always as identity primary key,
    verwerker      varchar(120) not null,
    stroom         varchar(200) not null,
    volgnummer     bigint       not null,
    gebeurtenis_id varchar(60),
    naam           varchar(120) not null,
    school_id      varchar(60)  not null,
    wek            date,
    oorzaak        varchar(400),
    reden          varchar(1000) not null,
    actor_id       varchar(120) not null,
    rol            varchar(60)  not null,
    op             timestamptz  not null default now()
);
create index voorbijgegaan_stroom on voorbijgegaan (verwerker, stroom);
create trigger voorbijgegaan_niet_wijzigen before update or delete on voorbijgegaan
    for each row execute function gebeurtenis_is_onveranderbaar();

-- Where each processor was. An event below its index that was missed then (a gap) and is there now is set aside to be handled
-- first; so are the dead letters. Views are built again from zero beside the ones in use.
create temporary table oude_stand on commit drop as
select p.processorname as verwerker, coalesce(j.token -> 'currentToken', j.token) as token
from verwerkingspositie p
cross join lateral (select convert_from(p.token, 'UTF8')::jsonb as token) j
where p.segment = 0 and p.token is not null;

insert into leescursor (verwerker, transactie, positie, hoogste)
select verwerker, 0, (token ->> 'index')::bigint, (token ->> 'index')::bigint
from oude_stand
where token ->> 'index' is not null;

insert into opzijgezet (verwerker, reeks, stroom, volgnummer, transactie, positie, gebeurtenis_id, naam, school_id,
                        leerling_id, vertrouwelijk, oorzaak, opnieuw)
select o.verwerker, s.school || '|' || g.stroom, g.stroom, g.volgnummer, 0, g.positie, g.gebeurtenis_id, g.naam, s.school,
       case when g.stroomsoort = 'Leerling' then g.stroom end, g.stroomsoort = 'VeiligheidHandlers', o.oorzaak, true
from (
    select verwerker, gat.waarde::text::bigint as positie, 'Gemist voor de overgang op een andere leesvolgorde' as oorzaak
    from oude_stand, jsonb_path_query(token, '$.gaps.** ? (@.type() == "number")') as gat(waarde)
    union all
    select d.processinggroup, e.positie, coalesce('Stond al opzij: ' || d.causetype, 'Stond al opzij')
    from onverwerkt d join gebeurtenis e on e.gebeurtenis_id = d.eventidentifier
) o
join gebeurtenis g on g.positie = o.positie
cross join lateral (select coalesce(convert_from(g.metadata, 'UTF8')::jsonb ->> 'schoolId', '') as school) s
where o.verwerker not like 'weergave-%'
order by g.positie
on conflict do nothing;

drop table onverwerkt;
drop table verwerkingspositie;

do $$
begin
    if exists (select from pg_roles where rolname = '${app_rol}') then
        execute 'grant select on leestelling, gebeurtenis_positie_seq to ${app_rol}';
        execute 'grant select, insert, update, delete on leescursor, opzijgezet to ${app_rol}';
        execute 'grant select, insert on voorbijgegaan to ${app_rol}';
    end if;
end $$;
