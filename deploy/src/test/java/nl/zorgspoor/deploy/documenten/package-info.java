/** Documents against real servers: a store that speaks the S3 protocol, and one that answers as ClamAV's daemon does. */
@NullMarked
package nl.zorgspoor.deploy.documenten;

import org.jspecify.annotations.NullMarked;
