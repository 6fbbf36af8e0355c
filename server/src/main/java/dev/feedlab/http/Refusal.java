package dev.feedlab.http;

import java.util.Map;

/** Thrown where a request cannot be met; becomes its answer. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Refusal(int status, String detail) {
        this(new Problem(status, detail));
    }

    public Refusal(int status, String detail, String header, String value) {
        this(new Problem(status, detail, Map.of(header, value)));
    }

    public Problem problem() {
        return problem;
    }
}
