package dev.feedlab.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which runs the lab makes, in which order. Each repeat is a block that holds every way with every quantity once, in an
 * order of its own: a machine that gets slower or faster in the meantime does so for all of them.
 *
 * @param runs in their order
 */
record LabPlan(List<Planned> runs) {

    /**
     * One run to make.
     *
     * @param repeat counted from 1
     */
    record Planned(Way way, int quantity, int repeat) {}

    /** The plan for a setup; the same seed gives the same order. */
    static LabPlan of(LabSetup setup) {
        Random random = new Random(setup.seed());
        List<Planned> runs = new ArrayList<>();
        for (int repeat = 1; repeat <= setup.repeats(); repeat++) {
            List<Planned> block = new ArrayList<>();
            for (int quantity : setup.quantities()) {
                for (Way way : Way.values()) {
                    block.add(new Planned(way, quantity, repeat));
                }
            }
            Collections.shuffle(block, random);
            runs.addAll(block);
        }
        return new LabPlan(List.copyOf(runs));
    }
}
