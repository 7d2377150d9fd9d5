/** Which part is up and which is down, for the platform and for an operator; no details that help a stranger. */
@NullMarked
package nl.zorgspoor.deploy.gezondheid;

import org.jspecify.annotations.NullMarked;
