package dev.feedlab.lab;

import dev.feedlab.workload.Limits;
import dev.feedlab.workload.WorkloadRules;
import java.util.List;
import java.util.Set;

/**
 * Everything that decides what the round-trip lab does.
 *
 * @param quantities round trips of a run, ascending; 1 to {@value #MOST_QUANTITIES} of them
 * @param repeats runs of each way with each quantity
 * @param warmupSeconds how long each way is played at least before anything is measured; up to
 *     {@linkplain WarmUp#mostSeconds several times as long} until the pace holds; 0 for no warm-up
 * @param seed decides the order of the runs
 * @param target base URL of the server, or null where the lab starts one of its own
 */
public record LabSetup(List<Integer> quantities, int repeats, int warmupSeconds, long seed, String target) {

    /** Round trips of the longest run. */
    public static final int LARGEST_QUANTITY = 10_000_000;

    /** Different quantities of a lab. */
    public static final int MOST_QUANTITIES = 20;

    /** The longest time that each way may be played at least before. */
    public static final int LONGEST_WARMUP_SECONDS = 600;

    private static final int MOST_REPEATS = 1_000;

    public LabSetup {
        quantities = quantities.stream().sorted().toList();
    }

    /**
     * Refuses a setup that makes no sense. Checked where people give one, not where an old result is read.
     *
     * @throws IllegalArgumentException with one line that names what is wrong and says what is expected
     */
    public void check() {
        if (quantities.isEmpty() || quantities.size() > MOST_QUANTITIES) {
            throw new IllegalArgumentException(quantities.size() + " quantities are given; expected 1 to "
                    + MOST_QUANTITIES + ", such as 1000 5000 10000");
        }
        if (Set.copyOf(quantities).size() < quantities.size()) {
            throw new IllegalArgumentException("a quantity is given twice; expected each at most once");
        }
        quantities.forEach(quantity -> Limits.within("a quantity", quantity, 1, LARGEST_QUANTITY));
        Limits.within("repeats", repeats, 1, MOST_REPEATS);
        Limits.within("warmup", warmupSeconds, 0, LONGEST_WARMUP_SECONDS);
        if (target != null) {
            checkTarget(target);
        }
    }

    /**
     * Refuses what the lab's clients cannot speak to.
     *
     * @throws IllegalArgumentException with one line that says what is expected
     */
    public static void checkTarget(String target) {
        WorkloadRules.checkTarget(target);
        if (target.startsWith("https:")) {
            throw new IllegalArgumentException("the lab speaks no TLS; expected a URL that begins with http://");
        }
    }

    /** The command line that does such a lab. */
    public String command() {
        StringBuilder command = new StringBuilder("./feedlab ping-pong");
        quantities.forEach(quantity -> command.append(' ').append(quantity));
        command.append(" --repeats ").append(repeats);
        command.append(" --warmup ").append(warmupSeconds);
        command.append(" --seed ").append(seed);
        return target == null
                ? command.toString()
                : command.append(" --target ").append(target).toString();
    }
}
