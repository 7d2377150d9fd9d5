/**
 * PostgreSQL, Kafka and a Mongo-compatible server beside the application, with all data in one folder: for a first try
 * and for tests, on a machine with nothing but a JDK.
 *
 * <p>PostgreSQL 18 and the Kafka broker are the real ones, with durability, logins and rights switched on, so that what
 * holds here holds in production. The Mongo server is not MongoDB: it speaks the wire protocol and keeps documents in
 * one file, but ignores non-unique indexes (every query scans), applies partial unique indexes to all documents, never
 * expires documents, has one login (SCRAM-SHA-256) and knows no sessions, transactions or change streams. It is enough for views, which
 * are rebuilt from the event store when they are lost; production uses a real MongoDB by address.
 *
 * <p>This room knows no other room: it hands out addresses and passwords and hears nothing about what is kept there.
 */
@NullMarked
package nl.zorgspoor.deploy.embedded;

import org.jspecify.annotations.NullMarked;
