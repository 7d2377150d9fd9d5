/**
 * One running Zorgspoor: its addresses and secrets, the Spring application, the embedded instance with its clock and its five
 * schools, the production start.
 */
@NullMarked
package nl.zorgspoor.deploy.instantie;

import org.jspecify.annotations.NullMarked;
