package nl.zorgspoor.partners.proef;

import nl.zorgspoor.deploy.Zorgspoor;

/** A partner that would know the runnable whole, so that the tests can show that they see it. */
public record Grensbreker(Zorgspoor programma) {}
