/**
 * The torture word: the whole in processes of their own under load of all kinds, whose parts are killed, stopped, slowed and cut off
 * at random moments; afterwards it is proved that nothing was lost, doubled or shown to a stranger.
 *
 * <p>The application starts its own PostgreSQL, as it always does; broker and view store, which live in its process otherwise, run
 * apart here so that each can be killed alone.
 */
@NullMarked
package nl.zorgspoor.deploy.proef;

import org.jspecify.annotations.NullMarked;
