package nl.zorgspoor.deploy.beveiliging;

import org.springframework.jdbc.core.JdbcTemplate;

/** Breaks a boundary of the login, so that the tests can show that they see it. */
public record Grensbreker(JdbcTemplate jdbc) {}
