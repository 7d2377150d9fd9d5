-- Whose referral an id is, to look a partner's answer up by; derived from the events by the publishers.
create table verwijzing_index (
    partner_type  varchar(60)  not null,
    verwijzing_id varchar(200) not null,
    school_id     varchar(60)  not null,
    leerling_id   varchar(200) not null,
    stroom        varchar(200) not null,
    primary key (partner_type, verwijzing_id, school_id, leerling_id)
);

do $$
begin
    if exists (select from pg_roles where rolname = '${app_rol}') then
        execute 'grant select, insert, update, delete on verwijzing_index to ${app_rol}';
    end if;
end $$;
