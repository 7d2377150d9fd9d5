-- Documents that are kept here: what is known of each version beside its bytes, which lie encrypted in an object store. A row is there
-- before its object and after it, so that whatever breaks halfway is found and finished.
--   object    the name in the object store; says nothing
--   houder    whose key, as in persoonssleutel; with that key gone the row reads as nothing
--   gesloten  name, checksum and the object's own key, closed with the student's key
--   stand     ONDERWEG (its object is being stored), BEWAARD, WEG (the object goes or went)
create table document (
    object       varchar(100) primary key,
    school_id    varchar(100) not null,
    leerling_id  varchar(200) not null,
    document_id  varchar(100) not null,
    versie       integer      not null,
    soort        varchar(40)  not null,
    bewaarklasse varchar(20)  not null,
    houder       varchar(400) not null,
    gesloten     text,
    type         varchar(100) not null,
    grootte      bigint       not null,
    stand        varchar(10)  not null check (stand in ('ONDERWEG', 'BEWAARD', 'WEG')),
    sleutel      uuid         not null,
    actor_id     varchar(200) not null,
    rol          varchar(40)  not null,
    op           timestamp    not null,
    begonnen     timestamptz  not null default now(),
    verwijderd   timestamptz
);

create unique index document_versie on document (school_id, leerling_id, document_id, versie) where stand <> 'ONDERWEG';
-- A repeat is known by who sent it and the key that was sent with it.
create unique index document_herhaling on document (school_id, actor_id, sleutel) where stand <> 'ONDERWEG';
create index document_houder on document (houder, bewaarklasse) where stand = 'BEWAARD';
create index document_werk on document (stand) where stand = 'ONDERWEG' or (stand = 'WEG' and verwijderd is null);

-- Who read one. Only added to.
create table document_inzage (
    id          bigint generated always as identity primary key,
    school_id   varchar(100) not null,
    leerling_id varchar(200) not null,
    document_id varchar(100) not null,
    versie      integer      not null,
    actor_id    varchar(200) not null,
    rol         varchar(40)  not null,
    op          timestamp    not null
);

create index document_inzage_leerling on document_inzage (school_id, leerling_id);

do $$
begin
    if exists (select from pg_roles where rolname = '${app_rol}') then
        execute 'grant select, insert, update, delete on document to ${app_rol}';
        execute 'grant select, insert on document_inzage to ${app_rol}';
    end if;
end $$;
