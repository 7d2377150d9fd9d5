package nl.zorgspoor.core.jaarcyclus;

import nl.zorgspoor.core.gedeeld.SchoolOpdracht;

/** A command about the year of a school, of whichever part. */
public interface JaarcyclusOpdracht extends SchoolOpdracht {

    /** What the ids of these streams begin with. */
    String BEGIN = "jaar:";

    /** One for a school, for all its years: goals, documents and pilots do not end in the summer. */
    @Override
    default String stroom() {
        return BEGIN + schoolId();
    }
}
