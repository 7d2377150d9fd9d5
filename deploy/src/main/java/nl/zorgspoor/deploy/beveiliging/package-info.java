/**
 * Who is there: tokens, roles, the school of the login. What a role may do is data of the school and is decided in the core;
 * here is only who says so and what a stranger gets to see.
 */
@NullMarked
package nl.zorgspoor.deploy.beveiliging;

import org.jspecify.annotations.NullMarked;
