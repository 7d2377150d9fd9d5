-- Since when a processor waits for something outside, for a school's board and for other nodes.
alter table leescursor add column storing_sinds timestamptz;

-- What a publisher knows of its topic: which topic it is (a topic that was made again has another id), up to where it wrote each
-- partition, and up to which event its partner has read all. From it a publisher sees that a topic lost what was on it.
create table partnertopic (
    verwerker          varchar(120) primary key,
    topic_id           varchar(60)  not null,
    einden             varchar(4000) not null,
    gelezen_transactie bigint       not null,
    gelezen_positie    bigint       not null
);

do $$
begin
    if exists (select from pg_roles where rolname = '${app_rol}') then
        execute 'grant select, insert, update, delete on partnertopic to ${app_rol}';
    end if;
end $$;
