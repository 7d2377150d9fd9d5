/**
 * Reading what people write, JSON and YAML alike, into records: strictly, with every error at once, each with its place and with
 * what would be right. The API reads commands with it, the school reads profile files.
 */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.core.invoer;
