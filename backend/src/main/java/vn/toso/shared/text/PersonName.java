package vn.toso.shared.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name that somebody can have: it begins with a letter or a digit, has a letter, and is no email address. */
@Constraint(validatedBy = PersonName.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface PersonName {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null and blank are allowed. */
    class Validator implements ConstraintValidator<PersonName, String> {

        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            return name == null || name.isBlank() || isName(name);
        }

        public static boolean isName(String text) {
            var name = text.strip();
            return !name.isEmpty()
                    && Character.isLetterOrDigit(name.codePointAt(0))
                    && name.codePoints().anyMatch(Character::isLetter)
                    && name.indexOf('@') < 0;
        }
    }
}
