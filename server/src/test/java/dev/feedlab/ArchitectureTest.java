package dev.feedlab;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Arrays.stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows of docs/design.md. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.feedlab");

    @ParameterizedTest
    @CsvSource({
        "feed, ''",
        "http, ''",
        "store, feed",
        "metering, http",
        "tap, metering http",
        "websocket, metering http",
        "ping, websocket metering http",
        "publish, feed metering http",
        "subscribe, publish websocket feed metering http",
        "gallery, ''",
        "writetimes, metering http",
        "server, subscribe publish ping tap writetimes gallery store websocket feed metering http",
    })
    void aPackageKnowsOnlyTheOnesBelowIt(String name, String below) {
        String[] known = stream((name + " " + below).split(" "))
                .map(each -> "dev.feedlab." + each + "..")
                .toArray(String[]::new);

        classes()
                .that(resideInAPackage("dev.feedlab." + name + ".."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known)
                        .or(resideInAPackage("dev.feedlab..").negate()))
                .check(CLASSES);
    }

    @Test
    void theFeedIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("..feed..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "com.fasterxml..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.feedlab.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
