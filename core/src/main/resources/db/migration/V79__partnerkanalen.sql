-- Which channels to partners are open in this installation, as whoever runs it says at each start: a partner is not registered with
-- one that is not. And along which channel a referral went: an organisation answers its own only. Rows from before went along the
-- channel of their kind.
create table partnerkanaal (
    kanaal varchar(100) primary key
);

alter table verwijzing_index add column kanaal varchar(100);

do $$
begin
    if exists (select from pg_roles where rolname = '${app_rol}') then
        execute 'grant select, insert, delete on partnerkanaal to ${app_rol}';
    end if;
end $$;
