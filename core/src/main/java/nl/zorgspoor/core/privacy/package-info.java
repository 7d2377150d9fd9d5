/**
 * Keys per student and retention class, and the encryption of what is personal. Destroying a key is the erasure of everything
 * it encrypted (R60); events and counts stay.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.privacy;
