@org.jspecify.annotations.NullMarked
package nl.zorgspoor.deploy.profiel;
