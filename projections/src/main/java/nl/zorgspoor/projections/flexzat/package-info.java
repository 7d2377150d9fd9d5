/** V01 and V02: the agenda of Flex-Zats and the preparation of each. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.projections.flexzat;
