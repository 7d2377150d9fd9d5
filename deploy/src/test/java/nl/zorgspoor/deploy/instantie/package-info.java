@NullMarked
package nl.zorgspoor.deploy.instantie;

import org.jspecify.annotations.NullMarked;
