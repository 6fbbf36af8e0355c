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

/** Which room may know which others. */
class RoomsTest {

    private static final String ALL = "dev.feedlab..";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.feedlab");

    @ParameterizedTest
    @CsvSource({
        "workload, ''",
        "result, workload",
        "statistics, ''",
        "report, statistics result workload",
        "delivery, result workload",
        "simulation, delivery result workload",
        "compare, simulation delivery report result workload",
        "lab, compare delivery report result statistics workload",
        "stall, compare delivery result workload",
        "command, compare lab report result stall workload",
    })
    void aRoomKnowsOnlyTheOnesBelowIt(String room, String others) {
        String[] known = stream((room + " " + others).split(" "))
                .map(name -> "dev.feedlab." + name + "..")
                .toArray(String[]::new);

        classes()
                .that(resideInAPackage("dev.feedlab." + room + ".."))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(known).or(resideInAPackage(ALL).negate()))
                .check(MAIN);
    }

    @Test
    void noRoomsKnowEachOtherInACircle() {
        slices().matching("dev.feedlab.(*)..").should().beFreeOfCycles().check(MAIN);
    }
}
