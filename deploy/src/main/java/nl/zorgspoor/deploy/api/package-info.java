/**
 * The thin API. Paths, bodies and their description are derived from the command records and {@code Regel}: a new command needs no
 * new controller. Controllers read and answer; what is allowed is decided in the core.
 */
@NullMarked
package nl.zorgspoor.deploy.api;

import org.jspecify.annotations.NullMarked;
