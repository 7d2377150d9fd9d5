-- A restored copy holds numbers of the PostgreSQL it came from; here they start lower. New events must come after old ones.
do $$
begin
    if to_regclass('leestelling') is not null then
        update leestelling
        set verschuiving = verschuiving + nu.achter
        from (select coalesce(max(transactie), 0) - schrijfgrens() + 1 as achter from gebeurtenis) nu
        where nu.achter > 0;
    end if;
end $$;
