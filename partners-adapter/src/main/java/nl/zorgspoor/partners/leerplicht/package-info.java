/**
 * Leerplicht: reports of absence that the law demands, without consent and without care details (R211, R212) and their end (R313), and invitations or
 * questions like to every partner. Comes in: what leerplicht does (R219).
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.partners.leerplicht;
