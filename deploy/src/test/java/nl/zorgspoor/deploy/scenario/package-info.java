@NullMarked
package nl.zorgspoor.deploy.scenario;

import org.jspecify.annotations.NullMarked;
