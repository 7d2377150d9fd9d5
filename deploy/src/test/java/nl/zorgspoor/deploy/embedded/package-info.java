/** Real starts, stops and kills of the embedded servers, in folders under {@code target}. */
package nl.zorgspoor.deploy.embedded;
