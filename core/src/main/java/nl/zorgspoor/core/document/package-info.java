/**
 * Documents that are kept here: what is known of each version, the key that opens it, and the object store in which its bytes lie. A
 * document is no event: it is too large, and an event is never removed. What refers to one is an event, and says {@code document:}
 * with its id (R365).
 */
@NullMarked
package nl.zorgspoor.core.document;

import org.jspecify.annotations.NullMarked;
