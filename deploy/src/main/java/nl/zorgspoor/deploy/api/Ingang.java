package nl.zorgspoor.deploy.api;

/**
 * Where a command comes in: {@code POST /v1/<collectie>/{id}/<woord>}.
 *
 * @param idVeld the component that gets its value from the path
 */
public record Ingang(String collectie, String woord, Class<?> opdracht, String idVeld) {

    public String pad() {
        return "/v1/" + collectie + "/{id}/" + woord;
    }
}
