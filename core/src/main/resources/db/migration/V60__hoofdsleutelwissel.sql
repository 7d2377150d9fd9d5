-- The master key can be changed for another one while all goes on (docs/decisions/0037). Of every wrapped key it is known which
-- master key wrapped it, by that key's mark; a row without a mark was wrapped before this, by the key in "zonder_kenmerk".
alter table persoonssleutel add column hoofdsleutel varchar(16);
alter table hoofdsleutelproef add column kenmerk varchar(16);
alter table hoofdsleutelproef add column zonder_kenmerk varchar(16);

-- What must stay the same when the master key changes, such as what partners' pseudonyms are made from.
create table installatiegeheim (
    naam         varchar(60)  not null primary key,
    ingepakt     bytea        not null
);

-- Destructions are found at every start, so that an older copy of the keys does not undo one.
create index gebeurtenis_vernietigd on gebeurtenis (positie) where naam = 'leerling.PersoonsgegevensVernietigd';

do $$
begin
    if exists (select from pg_roles where rolname = '${app_rol}') then
        execute 'grant select, insert, update on hoofdsleutelproef, installatiegeheim to ${app_rol}';
    end if;
end $$;
