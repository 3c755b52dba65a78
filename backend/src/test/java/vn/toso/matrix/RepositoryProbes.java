package vn.toso.matrix;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.matrix.ScopeMutationTest.Probe;
import vn.toso.testing.Database;

/**
 * The {@code …ScopeTest} of all features. Many reads follow an earlier one that has already answered 404: only a test of the
 * repository itself can tell whether such a read keeps to the scope.
 */
final class RepositoryProbes {

    private static final Path SOURCES = Path.of("src", "test", "java");

    private RepositoryProbes() {}

    static List<Probe> all() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("ScopeTest.java"))
                    .sorted()
                    .flatMap(RepositoryProbes::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Probe> of(Path file) {
        var name = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
        try {
            var type = Class.forName(name, true, Thread.currentThread().getContextClassLoader());
            return Stream.of(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .map(test -> new Probe(type.getSimpleName() + "." + test.getName(), () -> passes(type, test)));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Runs one test as JUnit would, on the demo, and takes back what it has changed. */
    private static boolean passes(Class<?> type, Method test) {
        Database.reset();
        QuarkusTransaction.begin();
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var one = constructor.newInstance();
            for (var field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(one, Arc.container().select(field.getType()).get());
                }
            }
            for (var method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(BeforeEach.class)) {
                    invoke(method, one);
                }
            }
            invoke(test, one);
            return true;
        } catch (InvocationTargetException failed) {
            return false;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void invoke(Method method, Object one) throws ReflectiveOperationException {
        method.setAccessible(true);
        method.invoke(one);
    }
}
