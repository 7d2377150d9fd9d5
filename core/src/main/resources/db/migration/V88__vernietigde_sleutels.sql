-- Which keys are gone is asked twice a minute, for the documents that go with them; among all keys they are few.
create index persoonssleutel_vernietigd on persoonssleutel (leerling_id, bewaarklasse) where sleutel is null;
