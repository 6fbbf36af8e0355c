package dev.feedlab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of docs/design.md: feed and wire below, then store and transport, reports by themselves, the server on top. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.feedlab");

    @Test
    void nothingPointsBack() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("feed")
                .definedBy("..feed..")
                .layer("store")
                .definedBy("..store..")
                .layer("wire")
                .definedBy("..wire..")
                .layer("transport")
                .definedBy("..transport..")
                .layer("reports")
                .definedBy("..reports..")
                .layer("server")
                .definedBy("dev.feedlab.server..")
                .whereLayer("server")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("reports")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("transport")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("transport", "server")
                .whereLayer("feed")
                .mayOnlyBeAccessedByLayers("store", "transport", "server")
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
    void roomsHaveNoCycles() {
        slices().matching("dev.feedlab.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
