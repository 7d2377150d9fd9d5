/** Health, as the parts say it. */
package nl.zorgspoor.deploy.gezondheid;
