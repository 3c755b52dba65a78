package vn.toso;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import vn.toso.access.Action;
import vn.toso.access.Role;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.load.Heavy;

@AnalyzeClasses(packages = "vn.toso", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Pattern ORDER_IN_README = Pattern.compile("each using those before it: ([a-z, ]+) \\|");

    /** The features in the order of README. A feature uses those before it, never those after it. */
    private static final List<String> ORDER = order();

    @ArchTest
    static final ArchRule featuresDependOnlyOnEarlierFeatures = dependencyOrder();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("vn.toso.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyResourcesUseHttpTypes = noClasses()
            .that(not(simpleNameEndingWith("Resource")).and(not(resideInAPackage("..shared.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule resourcesUseNoRepositories = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Repository")
                    .or(simpleNameEndingWith("Queries"))
                    .or(DescribedPredicate.describe("entities", type -> type.isAnnotatedWith(Entity.class))));

    @ArchTest
    static final ArchRule entitiesAndRepositoriesArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .haveSimpleNameEndingWith("Repository")
            .or()
            .haveSimpleNameEndingWith("Queries")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** The operations that we serve, without those of a client. */
    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe(
                "are endpoints",
                method -> method.isMetaAnnotatedWith(HttpMethod.class)
                        && !method.getOwner().isAnnotatedWith(RegisterRestClient.class));
    }

    /** Quarkus ignores endpoint methods that are not public: requests get 404, without a build error or a warning. */
    @ArchTest
    static final ArchRule endpointsArePublic =
            methods().that(areEndpoints()).should().bePublic();

    @ArchTest
    static final ArchRule endpointsDeclareWhoMayCallThem = methods()
            .that(areEndpoints())
            .should(
                    new ArchCondition<>(
                            "name the actions that may call them, or be for everybody who is logged in or has a code") {
                        @Override
                        public void check(JavaMethod method, ConditionEvents events) {
                            boolean says = method.tryGetAnnotationOfType(RolesAllowed.class)
                                    .or(() -> method.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
                                    .map(roles -> ACTIONS.containsAll(List.of(roles.value())))
                                    .orElseGet(() -> method.isAnnotatedWith(Authenticated.class)
                                            || method.getOwner().isAnnotatedWith(Authenticated.class)
                                            || method.isAnnotatedWith(PermitAll.class)
                                                    && FOR_EVERYBODY.equals(
                                                            method.getOwner().getSimpleName()));
                            events.add(new SimpleConditionEvent(method, says, method.getFullName()));
                        }
                    });

    /** A person without a password cannot log in. */
    private static final String FOR_EVERYBODY = "ActivationResource";

    private static final Set<String> ACTIONS =
            Stream.of(Action.values()).map(Action::name).collect(toSet());

    /** {@code setup} and {@code demo} may name roles because they grant them. */
    @ArchTest
    static final ArchRule onlyPermissionsCompareRoles = noClasses()
            .that()
            .resideOutsideOfPackages("vn.toso.access..", "vn.toso.setup..", "vn.toso.demo..")
            .should()
            .accessFieldWhere(DescribedPredicate.describe(
                    "it is a role", access -> access.getTargetOwner().isEquivalentTo(Role.class)));

    @ArchTest
    static final ArchRule noOperationIsHiddenFromTheContract = methods()
            .that(areEndpoints())
            .should(new ArchCondition<>("not be hidden from the contract") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean hidden = method.tryGetAnnotationOfType(Operation.class)
                            .map(Operation::hidden)
                            .orElse(false);
                    events.add(new SimpleConditionEvent(method, !hidden, method.getFullName()));
                }
            });

    /** Files take long to read or write, and many users request them at the same hour; {@link Heavy} limits how many run at once. */
    @ArchTest
    static final ArchRule fileEndpointsAreHeavy = methods()
            .that(DescribedPredicate.describe("export or import a file", ArchitectureTest::isOfFiles))
            .should()
            .beAnnotatedWith(Heavy.class);

    private static boolean isOfFiles(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                && method.getAnnotationOfType(Path.class).value().matches(".*/(export|import|document)");
    }

    @ArchTest
    static final ArchRule transactionsBeginInServices = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat(DescribedPredicate.describe(
                    "are no resource and no repository",
                    (JavaClass type) -> !type.getSimpleName().endsWith("Resource")
                            && !type.getSimpleName().endsWith("Repository")));

    /** The finders that a Panache repository inherits ignore the scope, so other classes must not be able to call them. */
    @ArchTest
    static final ArchRule onlyRepositoriesUsePanache = noClasses()
            .that(not(simpleNameEndingWith("Repository")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.quarkus.hibernate.orm.panache..");

    /** The types through which code sends SQL. Methods that our own repositories declare do not count as sending. */
    private static final List<Class<?>> DATABASE =
            List.of(EntityManager.class, PanacheRepositoryBase.class, DataSource.class, Connection.class);

    private static final Pattern SENDING =
            Pattern.compile("(create|prepare|find|list|stream|count|get|update|delete|by).*");

    /** {@code shared} and {@code audit} are exempt: they come before {@code access} and know no units. */
    @ArchTest
    static final ArchRule queriesTakeAScope = codeUnits()
            .that(DescribedPredicate.describe("send a query", ArchitectureTest::sendsQuery))
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("vn.toso.shared..", "vn.toso.audit..")
            .should(new ArchCondition<>("take a Scope, or say in @Unscoped why they need none") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    boolean explained = unit.isAnnotatedWith(Unscoped.class)
                            || unit.getOwner().isAnnotatedWith(Unscoped.class);
                    events.add(new SimpleConditionEvent(
                            unit, isScoped(unit) != explained, unit.getFullName() + " (both or neither)"));
                }
            });

    private static boolean isScoped(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Scope.class))
                || unit.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Scope.class)
                                && call.getName().equals("bind"));
    }

    private static boolean sendsQuery(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .map(JavaMethodCall::getTarget)
                .anyMatch(target -> SENDING.matcher(target.getName()).matches()
                        && DATABASE.stream().anyMatch(target.getOwner()::isAssignableTo)
                        && target.resolveMember()
                                .map(method ->
                                        !method.getOwner().getPackageName().startsWith("vn.toso"))
                                .orElse(true));
    }

    @ArchTest
    static void everyPackageIsInTheOrder(JavaClasses all) {
        assertThat(all.getPackage("vn.toso").getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .as("the packages, and the features in the order of README")
                .containsExactlyInAnyOrderElementsOf(ORDER);
    }

    private static List<String> order() {
        try {
            var order = ORDER_IN_README.matcher(Files.readString(java.nio.file.Path.of("../README.md")));
            assertThat(order.find()).as("README names the features in order").isTrue();
            return List.of(order.group(1).split(", "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ArchRule dependencyOrder() {
        var layers = Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var feature : ORDER) {
            layers = layers.layer(feature).definedBy("vn.toso." + feature + "..");
        }
        for (int i = 0; i < ORDER.size(); i++) {
            var later = new ArrayList<>(ORDER.subList(i + 1, ORDER.size()));
            layers = later.isEmpty()
                    ? layers.whereLayer(ORDER.get(i)).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(ORDER.get(i)).mayOnlyBeAccessedByLayers(later.toArray(String[]::new));
        }
        return layers;
    }
}
