-- Which students have an arrangement or intervention under an id, for costs that name one (R252); derived from the events, in their
-- transaction. What was recorded before is read from the events once.
create table kostendrager (
    school_id   varchar(100) not null,
    soort       varchar(20)  not null,
    drager_id   varchar(200) not null,
    leerling_id varchar(200) not null,
    primary key (school_id, soort, drager_id, leerling_id)
);

insert into kostendrager (school_id, soort, drager_id, leerling_id)
select distinct convert_from(g.metadata, 'UTF8')::jsonb ->> 'schoolId',
       w.soort,
       convert_from(g.inhoud, 'UTF8')::jsonb ->> w.veld,
       convert_from(g.inhoud, 'UTF8')::jsonb ->> 'leerlingId'
from gebeurtenis g
join (values
    ('leerling.ArrangementAangevraagd', 'ARRANGEMENT', 'arrangementId'),
    ('leerling.Cluster2ArrangementAangevraagd', 'ARRANGEMENT', 'arrangementId'),
    ('leerling.OOVAangevraagd', 'ARRANGEMENT', 'arrangementId'),
    ('leerling.LWOOAangevraagd', 'ARRANGEMENT', 'arrangementId'),
    ('leerling.PrOAangevraagd', 'ARRANGEMENT', 'arrangementId'),
    ('leerling.VasteTrajectgroepkoppelingGestart', 'ARRANGEMENT', 'tgId'),
    ('leerling.TrajectgroepBegeleidingGestart', 'INTERVENTIE', 'tgId'),
    ('leerling.InterventieIngezet', 'INTERVENTIE', 'interventieId'),
    ('leerling.JOSAangevraagd', 'INTERVENTIE', 'josId'),
    ('leerling.PsychologentrajectGestart', 'INTERVENTIE', 'trajectPsyId'),
    ('leerling.VIBIngezet', 'INTERVENTIE', 'vibId')
) as w (naam, soort, veld) on w.naam = g.naam;

do $$
begin
    if exists (select from pg_roles where rolname = '${app_rol}') then
        execute 'grant select, insert on kostendrager to ${app_rol}';
    end if;
end $$;
