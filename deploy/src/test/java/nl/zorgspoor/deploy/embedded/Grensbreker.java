package nl.zorgspoor.deploy.embedded;

import nl.zorgspoor.core.poort.Opdrachtpoort;

/** Breaks a boundary of the embedded servers, so that the tests can show that they see it. */
public record Grensbreker(Opdrachtpoort poort) {}
