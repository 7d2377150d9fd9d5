package nl.zorgspoor.core.gedeeld;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of an event or command that is meant to answer what an interface already answers for all others, such as
 * how confidential this one note is. Without the mark a component with such a name is a mistake: it would quietly take the
 * interface's place with a meaning of its own.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Zelfgezegd {}
