package nl.zorgspoor.deploy.documenten;

import java.io.InputStream;
import java.nio.file.Path;
import nl.zorgspoor.core.document.Objectopslag;

/** An installation that keeps no documents: who brings one hears that, and references say where something is kept elsewhere. */
final class GeenOpslag implements Objectopslag {

    @Override
    public void bewaar(String object, Path bestand) {
        throw weg();
    }

    @Override
    public InputStream lees(String object) {
        throw weg();
    }

    @Override
    public void verwijder(String object) {
        throw weg();
    }

    @Override
    public boolean leeft() {
        return true;
    }

    private static OpslagWeg weg() {
        return new OpslagWeg(
                "Deze installatie heeft geen opslag van documenten (ZORGSPOOR_S3_URL).", new IllegalStateException());
    }
}
