package nl.zorgspoor.core.gedeeld;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What this event (or this component of it) says is not corrected by itself (R8). */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface NietTeCorrigeren {

    String GEVOLG = "volgt uit wat anders is vastgelegd; corrigeer dat";

    String VERSTUURD = "is zo verstuurd; trek het in en verstuur het opnieuw";

    /** Of what leerplicht was told. */
    String GEMELD = "is zo gemeld; meld het opnieuw met MeldVerzuimBijLeerplicht";

    String WOORD = "is het woord van wie het gaf; laat het intrekken, weigeren of opnieuw geven";

    String CORRECTIE = "is zelf een correctie; corrigeer opnieuw de gebeurtenis waar zij over gaat";

    String BESLOTEN = "is een besluit met gevolgen; neem een nieuw besluit";

    /** Why not and what instead, in Dutch, to be read behind the component's name. */
    String value();
}
