/**
 * What documents need beside the core: where their bytes lie (a folder, or a store by the S3 protocol), whether they are what they are
 * said to be, whether a virus is in them, and that what must go goes.
 */
@NullMarked
package nl.zorgspoor.deploy.documenten;

import org.jspecify.annotations.NullMarked;
