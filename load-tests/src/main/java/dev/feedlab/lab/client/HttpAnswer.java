package dev.feedlab.lab.client;

import java.io.IOException;

/** Reads an HTTP/1.1 answer that has a Content-Length (RFC 9112, section 6), as those of a Feedlab server have. */
final class HttpAnswer {

    private static final String LENGTH = "content-length:";

    private HttpAnswer() {}

    /**
     * The body of the next answer.
     *
     * @throws IOException if the connection ends or the answer is another than {@code 200} with a length
     */
    static byte[] body(Connection connection) throws IOException {
        String status = connection.readLine();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("the server answered '" + status + "'; expected HTTP/1.1 200");
        }
        int length = -1;
        for (String line = connection.readLine(); !line.isEmpty(); line = connection.readLine()) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        if (length < 0) {
            throw new IOException("the server's answer has no Content-Length");
        }
        return connection.read(length);
    }
}
