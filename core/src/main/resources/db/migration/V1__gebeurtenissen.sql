-- The event store. The unique event id is also the register of repeats: an event's id is derived from the id of the
-- command that produced it, so a command can be stored once only (docs/decisions/0005).
create table gebeurtenis (
    positie             bigint generated always as identity primary key,
    stroom              varchar(200) not null,
    volgnummer          bigint       not null,
    stroomsoort         varchar(60),
    gebeurtenis_id      varchar(60)  not null,
    metadata            bytea        not null,
    inhoud              bytea        not null,
    revisie             varchar(20),
    naam                varchar(120) not null,
    vastgelegd          varchar(40)  not null,
    constraint gebeurtenis_stroom_volgnummer unique (stroom, volgnummer),
    constraint gebeurtenis_id_eenmalig unique (gebeurtenis_id)
);

-- Append-only, for every role: not even the owner changes or removes an event.
create function gebeurtenis_is_onveranderbaar() returns trigger language plpgsql as $$
begin
    raise exception 'Gebeurtenissen worden nooit gewijzigd of verwijderd (R8); leg een correctie vast als nieuwe gebeurtenis'
        using errcode = 'restrict_violation';
end $$;

create trigger gebeurtenis_niet_wijzigen before update or delete on gebeurtenis
    for each row execute function gebeurtenis_is_onveranderbaar();
create trigger gebeurtenis_niet_legen before truncate on gebeurtenis
    for each statement execute function gebeurtenis_is_onveranderbaar();
alter table gebeurtenis enable always trigger gebeurtenis_niet_wijzigen;
alter table gebeurtenis enable always trigger gebeurtenis_niet_legen;

-- Keys of students, per retention class. Destroying a key is the erasure of what it encrypted.
create table persoonssleutel (
    leerling_id    varchar(200) not null,
    bewaarklasse   varchar(40)  not null,
    sleutel        bytea,
    vernietigd_op  timestamptz,
    primary key (leerling_id, bewaarklasse)
);

-- Positions of streaming processors (Axon's token store).
create table verwerkingspositie (
    processorname varchar(120) not null,
    segment       integer      not null,
    token         bytea,
    tokentype     varchar(255),
    timestamp     varchar(40),
    owner         varchar(255),
    primary key (processorname, segment)
);

-- Events that a processor could not handle, in sequence per student (Axon's sequenced dead letters).
create table onverwerkt (
    deadletteridentifier varchar(255) primary key,
    processinggroup      varchar(255) not null,
    sequenceidentifier   varchar(255) not null,
    sequenceindex        bigint       not null,
    messagetype          varchar(255) not null,
    eventidentifier      varchar(255) not null,
    timestamp            varchar(255) not null,
    payloadtype          varchar(255) not null,
    payloadrevision      varchar(255),
    payload              bytea        not null,
    metadata             bytea,
    type                 varchar(255),
    aggregateidentifier  varchar(255),
    sequencenumber       bigint,
    tokentype            varchar(255),
    token                bytea,
    enqueuedat           varchar(255) not null,
    lasttouched          varchar(255),
    processingstarted    varchar(255),
    causetype            varchar(255),
    causemessage         varchar(1023),
    diagnostics          bytea,
    constraint onverwerkt_volgorde unique (processinggroup, sequenceidentifier, sequenceindex)
);
create index onverwerkt_groep on onverwerkt (processinggroup);

-- Refused commands: name, rule and actor only (R8 of the dossier: a refusal never pollutes it).
create table weigering (
    id          bigint generated always as identity primary key,
    tijdstip    timestamptz  not null default now(),
    domeintijd  timestamp    not null,
    school_id   varchar(60)  not null,
    opdracht    varchar(120) not null,
    command_id  varchar(60)  not null,
    status      integer      not null,
    code        varchar(120) not null,
    regel       varchar(10),
    actor_id    varchar(120) not null,
    rol         varchar(60)  not null
);
create index weigering_school on weigering (school_id, id);

-- Open terms of all students, derived from the events and rebuilt from them.
create table termijn (
    stroom     varchar(200) not null,
    termijn_id varchar(200) not null,
    school_id  varchar(60)  not null,
    soort      varchar(60)  not null,
    eind       date         not null,
    wek        date         not null,
    primary key (stroom, termijn_id)
);
create index termijn_wek on termijn (wek);

-- Which students are on the agenda of a meeting, derived from the events.
create table agendapunt (
    overleg_id  varchar(200) not null,
    leerling_id varchar(200) not null,
    primary key (overleg_id, leerling_id)
);

-- db-scheduler.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- The application role may read and append, and keep the derived tables; it may not touch the schema.
do $$
begin
    if exists (select from pg_roles where rolname = '${app_rol}') then
        execute 'grant usage on schema public to ${app_rol}';
        execute 'grant select, insert on gebeurtenis, weigering to ${app_rol}';
        execute 'grant select, insert, update on persoonssleutel to ${app_rol}';
        execute 'grant select, insert, update, delete on verwerkingspositie, onverwerkt, termijn, agendapunt, scheduled_tasks to ${app_rol}';
    end if;
end $$;
