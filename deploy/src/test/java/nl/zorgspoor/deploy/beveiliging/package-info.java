@NullMarked
package nl.zorgspoor.deploy.beveiliging;

import org.jspecify.annotations.NullMarked;
