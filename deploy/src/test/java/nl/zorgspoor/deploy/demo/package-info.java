@NullMarked
package nl.zorgspoor.deploy.demo;

import org.jspecify.annotations.NullMarked;
