package nl.zorgspoor.deploy.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * {@code /docs}: the paths of the API to read and to try in a browser, by Swagger UI out of our own jar. It gives no tokens out and
 * keeps none.
 */
public final class Verkenpagina implements WebMvcConfigurer {

    /** Where it is. */
    public static final String PAD = "/docs";

    /** With a token behind it: the address of the page that logs in. Behind the # no server sees it. */
    public static final String INLOGGEN = PAD + "/index.html#token=";

    /** Nothing from elsewhere, and no script or style that is not a file of ours. */
    public static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final boolean open;

    Verkenpagina(boolean open) {
        this.open = open;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry lijst) {
        if (open) {
            lijst.addRedirectViewController(PAD, PAD + "/index.html");
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry lijst) {
        if (open) {
            lijst.addResourceHandler(PAD + "/*")
                    .addResourceLocations("classpath:/docs/")
                    .setCacheControl(CacheControl.noCache());
            lijst.addResourceHandler(PAD + "/swagger-ui/*")
                    .addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/%s/".formatted(versie()))
                    .setCacheControl(CacheControl.noCache());
        }
    }

    private static String versie() {
        try (InputStream in = Verkenpagina.class.getClassLoader().getResourceAsStream(WEBJAR)) {
            Properties eigenschappen = new Properties();
            eigenschappen.load(in);
            return eigenschappen.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
