/**
 * Who may do what: which role may send which command at which school, and whether a student is in the actor's scope (R3, R9, R292).
 * The matrix itself is data in the school profile.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.bevoegdheid;
