/** V07: the checklist of each TLV. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.tlv;
