/** V12: the interventions, plans and JOS guidances that run. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.interventies;
