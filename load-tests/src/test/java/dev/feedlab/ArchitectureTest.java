package dev.feedlab;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Arrays.stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which package may know which others. */
class ArchitectureTest {

    private static final String ALL = "dev.feedlab..";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.feedlab");

    @ParameterizedTest
    @CsvSource({
        "terminal, ''",
        "workload, ''",
        "result, workload",
        "statistics, ''",
        "report, statistics result terminal workload",
        "client, workload",
        "delivery, client result workload",
        "process, client result workload",
        "simulation, delivery client result workload",
        "compare, simulation delivery process client report result terminal workload",
        "lab, process delivery client report result statistics terminal workload",
        "stall, process delivery client result terminal workload",
        "command, compare process lab report result stall terminal workload",
    })
    void aPackageKnowsOnlyTheOnesBelowIt(String name, String others) {
        String[] known = stream((name + " " + others).split(" "))
                .map(each -> "dev.feedlab." + each + "..")
                .toArray(String[]::new);

        classes()
                .that(resideInAPackage("dev.feedlab." + name + ".."))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(known).or(resideInAPackage(ALL).negate()))
                .check(MAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "delivery.schedule, workload",
        "delivery, delivery.schedule client result workload",
        "delivery.publish, delivery delivery.schedule client workload",
        "delivery.probe, delivery delivery.publish delivery.schedule client result workload",
        "delivery.round, delivery delivery.probe delivery.schedule client result workload",
    })
    void aPartOfDeliveryKnowsOnlyTheOnesBelowIt(String part, String others) {
        String[] known = stream((part + " " + others).split(" "))
                .map(name -> "dev.feedlab." + name)
                .toArray(String[]::new);

        classes()
                .that(resideInAPackage("dev.feedlab." + part))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(known).or(resideInAPackage(ALL).negate()))
                .check(MAIN);
    }

    @Test
    void noPackagesKnowEachOtherInACircle() {
        slices().matching("dev.feedlab.(*)..").should().beFreeOfCycles().check(MAIN);
    }
}
