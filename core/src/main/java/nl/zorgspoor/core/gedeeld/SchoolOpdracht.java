package nl.zorgspoor.core.gedeeld;

/** A command about a school and not about anybody there: {@code POST /v1/scholen/{schoolId}/...}; nobody gives one at another (R9). */
public interface SchoolOpdracht extends Opdracht {

    String schoolId();
}
