package nl.zorgspoor.core.invoer;

/** Which characters a text may have to survive every store, topic and screen it goes to. */
final class Tekens {

    private static final int LANGST_HERHAALD = 40;

    private Tekens() {}

    /**
     * No control characters but tab and new line (a table refuses NUL), no half of a pair (it becomes a question mark in the one
     * store and an error in the next), and no code that will never be a character.
     */
    static boolean zijnBewaarbaar(String tekst) {
        for (int i = 0; i < tekst.length(); i++) {
            char teken = tekst.charAt(i);
            if (Character.isHighSurrogate(teken)) {
                if (++i == tekst.length() || !Character.isLowSurrogate(tekst.charAt(i))) {
                    return false;
                }
                if ((Character.toCodePoint(teken, tekst.charAt(i)) & 0xFFFE) == 0xFFFE) {
                    return false;
                }
            } else if (Character.isLowSurrogate(teken)
                    || (Character.isISOControl(teken) && teken != '\t' && teken != '\n' && teken != '\r')
                    || (teken >= 0xFDD0 && teken <= 0xFDEF)
                    || teken >= 0xFFFE) {
                return false;
            }
        }
        return true;
    }

    /** A name as it may be repeated in an answer: short, and without characters that do something. */
    static String toonbaar(String naam) {
        String kort = naam.length() > LANGST_HERHAALD ? naam.substring(0, LANGST_HERHAALD) + "..." : naam;
        return kort.codePoints()
                .map(t -> Character.isLetterOrDigit(t) || (t >= ' ' && t < 0x7F) ? t : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
