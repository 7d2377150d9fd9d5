@NullMarked
package nl.zorgspoor.deploy.api;

import org.jspecify.annotations.NullMarked;
