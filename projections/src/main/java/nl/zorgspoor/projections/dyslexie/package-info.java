/** R134: who has a statement of dyslexia or dyscalculia, and which facilities. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.dyslexie;
