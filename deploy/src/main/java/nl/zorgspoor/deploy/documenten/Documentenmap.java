package nl.zorgspoor.deploy.documenten;

import java.nio.file.Path;

/** The folder in which an embedded instance keeps documents. */
public record Documentenmap(Path map) {}
