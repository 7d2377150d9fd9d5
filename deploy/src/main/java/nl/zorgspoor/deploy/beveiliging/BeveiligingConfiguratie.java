package nl.zorgspoor.deploy.beveiliging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.DispatcherType;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.api.Foutenlog;
import nl.zorgspoor.deploy.api.Handelingen;
import nl.zorgspoor.deploy.api.Optievraag;
import nl.zorgspoor.deploy.api.Probleem;
import nl.zorgspoor.deploy.api.Probleemschrijver;
import nl.zorgspoor.deploy.api.Verkenpagina;
import nl.zorgspoor.deploy.api.Verzoekgrens;
import nl.zorgspoor.deploy.instantie.Instellingen;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** The login of the API: a bearer token on every path but the descriptions and the health of the service. */
@Configuration(proxyBeanMethods = false)
public class BeveiligingConfiguratie {

    private static final String[] OPEN = {
        "/openapi.json", "/asyncapi.yaml", "/schemas/**", "/actuator/health", "/actuator/health/**"
    };

    /** How long the issuer may take over its keys, and how long it is left alone when it did not answer. */
    private static final Duration UITGEVER_GEDULD = Duration.ofSeconds(5);

    private static final Duration UITGEVER_RUST = Duration.ofSeconds(5);
    private static final long JAAR_IN_SECONDEN = 31_536_000;

    @Bean
    SecurityFilterChain beveiliging(
            HttpSecurity http,
            Probleemschrijver schrijver,
            Foutenlog foutenlog,
            Handelingen handelingen,
            Instellingen instellingen) {
        Aanmeldweigering weigering = new Aanmeldweigering(schrijver, foutenlog);
        return begrensd(http, schrijver, foutenlog, "default-src 'none'; frame-ancestors 'none'")
                .cors(c -> c.configurationSource(Herkomsten.van(instellingen.herkomsten())))
                .addFilterAfter(new Rolkeuze(schrijver), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new Optievraag(handelingen, schrijver), AuthorizationFilter.class)
                .headers(h -> h.addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"))
                        .addHeaderWriter(new StaticHeadersWriter("API-Version", "1.0.0")))
                .authorizeHttpRequests(a -> a.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/**", "/v1/beheer/**")
                        .hasRole(Rol.INSTALLATIEBEHEERDER.name())
                        .anyRequest()
                        .access(AuthorizationManagers.allOf(
                                AuthenticatedAuthorizationManager.authenticated(),
                                AuthorizationManagers.not(
                                        AuthorityAuthorizationManager.hasRole(Rol.INSTALLATIEBEHEERDER.name())))))
                .oauth2ResourceServer(o -> o.jwt(j -> j.jwtAuthenticationConverter(Inlogbewijs::zonderRol))
                        .authenticationEntryPoint(weigering::begin)
                        .accessDeniedHandler(weigering::verboden)
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(weigering::begin);
                                return filter;
                            }
                        }))
                .exceptionHandling(e -> e.accessDeniedHandler(weigering::verboden))
                .build();
    }

    /** What holds for every request, whoever sends it: no session, no form, and bounds for what a browser may do with the answer. */
    private static HttpSecurity begrensd(
            HttpSecurity http, Probleemschrijver schrijver, Foutenlog foutenlog, String csp) {
        return http.addFilterAfter(new Verzoekgrens(schrijver, foutenlog), HeaderWriterFilter.class)
                .csrf(c -> c.disable())
                .formLogin(f -> f.disable())
                .httpBasic(b -> b.disable())
                .logout(l -> l.disable())
                .requestCache(r -> r.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(h -> h.frameOptions(f -> f.deny())
                        .httpStrictTransportSecurity(s -> s.requestMatcher(AnyRequestMatcher.INSTANCE)
                                .includeSubDomains(true)
                                .maxAgeInSeconds(JAAR_IN_SECONDEN))
                        .contentSecurityPolicy(c -> c.policyDirectives(csp))
                        .cacheControl(c -> c.disable()));
    }

    /** A page that runs scripts has its own bounds, and nobody has to log in to read it. */
    @Bean
    @Order(2)
    SecurityFilterChain verkennen(HttpSecurity http, Probleemschrijver schrijver, Foutenlog foutenlog) {
        return begrensd(http, schrijver, foutenlog, Verkenpagina.CSP)
                .securityMatcher(Verkenpagina.PAD, Verkenpagina.PAD + "/**")
                .headers(h -> h.referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .build();
    }

    /** A collector of metrics is no person: it shows one word, and gets the metrics and nothing else. */
    @Bean
    @Order(1)
    SecurityFilterChain metingen(HttpSecurity http, Instellingen i) {
        byte[] verwacht = ("Bearer " + i.metingenToken()).getBytes(UTF_8);
        return http.securityMatcher(verzoek -> !i.metingenToken().isEmpty()
                        && "/actuator/prometheus".equals(verzoek.getRequestURI())
                        && verzoek.getHeader("Authorization") != null
                        && MessageDigest.isEqual(
                                verwacht, verzoek.getHeader("Authorization").getBytes(UTF_8)))
                .csrf(c -> c.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .build();
    }

    @Bean
    RequestRejectedHandler onleesbaarVerzoek(Probleemschrijver schrijver) {
        return (verzoek, antwoord, fout) -> schrijver.schrijf(antwoord, Probleem.onleesbaarPad());
    }

    @Bean
    JwtDecoder tokenlezer(Instellingen i, ObjectProvider<Uitgever> lokaal) {
        Uitgever uitgever = lokaal.getIfAvailable();
        return new Bekendebewijzen(nagaan(i, uitgever), InstantSource.system());
    }

    private static JwtDecoder nagaan(Instellingen i, @Nullable Uitgever uitgever) {
        if (uitgever != null) {
            return metControle(
                    NimbusJwtDecoder.withPublicKey(uitgever.publiekeSleutel())
                            .validateType(false)
                            .build(),
                    i);
        }
        return new Tokenlezer(
                () -> metControle(
                        NimbusJwtDecoder.withIssuerLocation(i.jwtIssuer())
                                .validateType(false)
                                .restOperations(metGeduld())
                                .build(),
                        i),
                UITGEVER_RUST);
    }

    private static RestOperations metGeduld() {
        SimpleClientHttpRequestFactory verbinding = new SimpleClientHttpRequestFactory();
        verbinding.setConnectTimeout(UITGEVER_GEDULD);
        verbinding.setReadTimeout(UITGEVER_GEDULD);
        return new RestTemplate(verbinding);
    }

    private static NimbusJwtDecoder metControle(NimbusJwtDecoder lezer, Instellingen i) {
        lezer.setJwtValidator(Inlogbewijs.controle(i.jwtIssuer(), i.jwtAudience()));
        return lezer;
    }
}
