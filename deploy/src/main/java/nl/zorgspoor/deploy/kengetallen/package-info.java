/** The key figures for people: as a table that a spreadsheet reads, and as one page with bars. Makes them of the rows of the view. */
@org.jspecify.annotations.NullMarked
package nl.zorgspoor.deploy.kengetallen;
