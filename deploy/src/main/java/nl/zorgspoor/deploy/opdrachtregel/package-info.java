/** What the words and flags of the command line have in common: reading them, and saying in one line what is right. */
@NullMarked
package nl.zorgspoor.deploy.opdrachtregel;

import org.jspecify.annotations.NullMarked;
