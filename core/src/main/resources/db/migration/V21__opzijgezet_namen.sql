-- What waits is named by its stream's name in the store: with the school in it (R330), so longer than before.
alter table opzijgezet alter column stroom type varchar(300);
alter table opzijgezet alter column school_id type varchar(100);
alter table voorbijgegaan alter column stroom type varchar(300);
alter table voorbijgegaan alter column school_id type varchar(100);
