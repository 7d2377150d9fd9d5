/** {@code ./zorgspoor profiel}: says whether a profile file is right, and draws its route map for who has to read it. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.deploy.profiel;
