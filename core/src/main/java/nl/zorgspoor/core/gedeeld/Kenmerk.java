package nl.zorgspoor.core.gedeeld;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text of an event that is no text about anybody: a code that the program or the school's set-up gives, or the id of somebody
 * or something. It is stored as it is and stays when a student's data is destroyed. What people can write freely is {@link
 * Persoonlijk}; a component whose name ends in {@code Id} or {@code Ids} says so itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Kenmerk {}
