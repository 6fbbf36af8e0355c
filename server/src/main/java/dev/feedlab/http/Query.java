package dev.feedlab.http;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** The parameters in a request's query. */
public final class Query {

    private final Fields fields;

    private Query(Fields fields) {
        this.fields = fields;
    }

    /**
     * Reads a request's query; one without any has no parameters.
     *
     * @throws Refusal 400 if the query is not well encoded
     */
    public static Query of(Request request) {
        String query = request.getHttpURI().getQuery();
        if (query == null) {
            return new Query(Fields.EMPTY);
        }
        try {
            return new Query(Request.extractQueryParameters(request, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | HttpException.RuntimeException malformed) {
            throw new Refusal(400, "the query '" + query + "' is not well encoded; expected name=value&…");
        }
    }

    /** A parameter's value; null if it is missing. */
    public String text(String name) {
        return fields.getValue(name);
    }

    /**
     * A whole number.
     *
     * @param otherwise what a missing parameter means
     * @throws Refusal 400 if it is no number, or not from {@code least} to {@code most}
     */
    public int integer(String name, int least, int most, int otherwise) {
        String value = fields.getValue(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number out of range.
        }
        throw new Refusal(
                400, "'" + name + "' is '" + value + "'; expected a whole number from " + least + " to " + most);
    }
}
