/** The sandbox for partners, and the examples that are written for it. */
package nl.zorgspoor.deploy.partner;
