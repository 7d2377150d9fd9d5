/** What somebody may do now, and trying it. */
package nl.zorgspoor.deploy.mogelijk;
