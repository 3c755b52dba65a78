package vn.toso.testing;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Used together with {@code @QuarkusTest}. Each test starts with the demo data at 16:00 on 13/7/2022. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithTestResource(Environment.class)
@ExtendWith(FreshDatabase.class)
public @interface ApiTest {}
