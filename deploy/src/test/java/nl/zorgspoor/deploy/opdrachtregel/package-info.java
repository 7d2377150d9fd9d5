@NullMarked
package nl.zorgspoor.deploy.opdrachtregel;

import org.jspecify.annotations.NullMarked;
