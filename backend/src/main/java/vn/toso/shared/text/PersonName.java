package vn.toso.shared.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.Normalizer;

/** The full name of a person ({@link Validator#isFullName}), or whom an {@link #office} names ({@link Validator#isName}). */
@Constraint(validatedBy = PersonName.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface PersonName {

    /** Whether the text may name somebody by their office instead. */
    boolean office() default false;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null and blank are allowed. */
    class Validator implements ConstraintValidator<PersonName, String> {

        /** Apostrophes in all the ways in which people write them, hyphens, and what stands between the parts of a name. */
        private static final String BETWEEN = " .-\u2010\u2011'\u2018\u2019\u201B\u02BC\u2032`";

        /** Vowels of Thai and Lao that Unicode also takes for a mark and a letter. */
        private static final String VOWELS_AM = "\u0E33\u0EB3";

        private boolean office;

        @Override
        public void initialize(PersonName constraint) {
            office = constraint.office();
        }

        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            return name == null || name.isBlank() || (office ? isName(name) : isFullName(name));
        }

        /** Whether a text may name somebody: it begins with a letter or a digit, has a letter, and is no email address. */
        public static boolean isName(String text) {
            var name = Vietnamese.nfc(text.strip());
            return !name.isEmpty()
                    && !PiledMarks.isIn(name)
                    && (isLetter(name.codePointAt(0)) || Character.isDigit(name.codePointAt(0)))
                    && name.codePoints().anyMatch(Validator::isLetter)
                    && name.indexOf('@') < 0;
        }

        /**
         * Whether a text is the full name of a person: it begins with a letter and consists of letters with their marks, blanks,
         * dots, apostrophes and hyphens.
         */
        public static boolean isFullName(String text) {
            var name = Vietnamese.nfc(text.strip());
            return !name.isEmpty()
                    && !PiledMarks.isIn(name)
                    && isLetter(name.codePointAt(0))
                    && name.codePoints().allMatch(one -> isLetter(one) || isMark(one) || BETWEEN.indexOf(one) >= 0);
        }

        /** Not what only looks like a letter: ordinal indicators, fullwidth letters, ligatures, marks of length. */
        private static boolean isLetter(int one) {
            return switch (Character.getType(one)) {
                case Character.UPPERCASE_LETTER,
                        Character.LOWERCASE_LETTER,
                        Character.TITLECASE_LETTER,
                        Character.OTHER_LETTER ->
                    VOWELS_AM.indexOf(one) >= 0
                            || Normalizer.isNormalized(Character.toString(one), Normalizer.Form.NFKC);
                default -> false;
            };
        }

        private static boolean isMark(int one) {
            int type = Character.getType(one);
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        }
    }
}
