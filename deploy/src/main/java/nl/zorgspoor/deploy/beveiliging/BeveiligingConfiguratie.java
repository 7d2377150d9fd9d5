package nl.zorgspoor.deploy.beveiliging;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.DispatcherType;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.zorgspoor.core.gedeeld.Rol;
import nl.zorgspoor.deploy.api.Foutenlog;
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
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** The login of the API: a bearer token on every path but the descriptions and the health of the service. */
@Configuration(proxyBeanMethods = false)
public class BeveiligingConfiguratie {

    private static final String[] OPEN = {
        "/openapi.json", "/asyncapi.yaml", "/schemas/**", "/actuator/health", "/actuator/health/**"
    };

    private static final long JAAR_IN_SECONDEN = 31_536_000;

    @Bean
    SecurityFilterChain beveiliging(HttpSecurity http, Probleemschrijver schrijver, Foutenlog foutenlog) {
        return begrensd(http, schrijver, foutenlog, "default-src 'none'; frame-ancestors 'none'")
                .cors(c -> c.configurationSource(openBeschrijvingen()))
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
                .oauth2ResourceServer(o -> o.jwt(j -> j.jwtAuthenticationConverter(Inlogbewijs::token))
                        .authenticationEntryPoint((verzoek, antwoord, fout) -> {
                            Optional<String> waarom = Inlogbewijs.waarom(fout);
                            antwoord.setHeader(
                                    "WWW-Authenticate",
                                    waarom.map("Bearer error=\"invalid_token\", error_description=\"%s\""::formatted)
                                            .orElse("Bearer"));
                            schrijver.schrijf(antwoord, Probleem.nietAangemeld(waarom.orElse(null)));
                        })
                        .accessDeniedHandler(
                                (verzoek, antwoord, fout) -> schrijver.schrijf(antwoord, Probleem.verboden())))
                .exceptionHandling(e -> e.accessDeniedHandler(
                        (verzoek, antwoord, fout) -> schrijver.schrijf(antwoord, Probleem.verboden())))
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

    private static UrlBasedCorsConfigurationSource openBeschrijvingen() {
        CorsConfiguration iedereen = new CorsConfiguration();
        iedereen.setAllowedOrigins(List.of("*"));
        iedereen.setAllowedMethods(List.of("GET", "HEAD", "OPTIONS"));
        UrlBasedCorsConfigurationSource bron = new UrlBasedCorsConfigurationSource();
        bron.registerCorsConfiguration("/openapi.json", iedereen);
        bron.registerCorsConfiguration("/asyncapi.yaml", iedereen);
        bron.registerCorsConfiguration("/schemas/**", iedereen);
        return bron;
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
        // Asked for at the first token, so that this service can start before the issuer does.
        return new SupplierJwtDecoder(() -> metControle(
                NimbusJwtDecoder.withIssuerLocation(i.jwtIssuer())
                        .validateType(false)
                        .build(),
                i));
    }

    private static NimbusJwtDecoder metControle(NimbusJwtDecoder lezer, Instellingen i) {
        lezer.setJwtValidator(Inlogbewijs.controle(i.jwtIssuer(), i.jwtAudience()));
        return lezer;
    }
}
