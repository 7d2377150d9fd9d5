package nl.zorgspoor.core.gedeeld;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of an event as personal: whatever people can write freely, a name, a date of birth, contact data. It is stored
 * encrypted with the key that {@link Versleuteld} names; when the key is destroyed it reads as "(vernietigd)" for text and as absent
 * otherwise. A text that is none is marked {@link Kenmerk}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Persoonlijk {}
