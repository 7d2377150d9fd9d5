/**
 * The operator's words: they speak to a running application over its API, with a token, as anybody else would. Nothing here reaches a
 * database or a secret of the installation.
 */
@NullMarked
package nl.zorgspoor.deploy.beheer;

import org.jspecify.annotations.NullMarked;
