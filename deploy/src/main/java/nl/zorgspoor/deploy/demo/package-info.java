/** {@code ./zorgspoor demo}: the whole route of one student, told in Dutch while it is played from outside, each step checked. */
@NullMarked
package nl.zorgspoor.deploy.demo;

import org.jspecify.annotations.NullMarked;
