/**
 * {@code ./zorgspoor partner}: a sandbox for who builds the other side of a channel. It is the whole product on a folder of its own with
 * referrals that are made up, and it shows in the terminal what becomes of each answer. Sees the instance and the player of scenarios.
 */
@NullMarked
package nl.zorgspoor.deploy.partner;

import org.jspecify.annotations.NullMarked;
