package dev.lastword.jvm.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// One request and its response.
///
/// No redirect is followed, because the output and the key would go to somebody who was not asked;
/// nothing is sent twice.
///
/// It takes as long as the server likes: whoever runs it on a virtual thread interrupts that, which
/// closes the socket.
///
/// @param key sent as a bearer token unless it is empty
record Exchange(URL url, Proxy proxy, String key, String body) {

    /// The longest body that is read, bytes.
    static final int LONGEST = 1 << 20;

    /// What a server answered.
    ///
    /// @param location where it would rather be asked
    record Response(int status, Optional<String> location, String body) {}

    Response run() throws NoAnswerException {
        checkKey();
        try {
            HttpURLConnection connection = (HttpURLConnection) url.openConnection(proxy);
            try {
                return run(connection);
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            throw new NoAnswerException(reason(e));
        }
    }

    /// It would be shown in what the runtime says about it.
    private void checkKey() throws NoAnswerException {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) <= ' ' || key.charAt(i) >= 0x7f) {
                throw new NoAnswerException(
                        "api_key has a character that no key has, at " + (i + 1));
            }
        }
    }

    private Response run(HttpURLConnection connection) throws IOException, NoAnswerException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setUseCaches(false);
        connection.setInstanceFollowRedirects(false);
        // Without a known length the runtime would send it again where a connection breaks. With
        // it, what a server says beside 401 is lost.
        connection.setFixedLengthStreamingMode(bytes.length);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Accept", "application/json");
        connection.setRequestProperty("User-Agent", "lastword");
        connection.setRequestProperty("Connection", "close");
        if (!key.isEmpty()) {
            connection.setRequestProperty("Authorization", "Bearer " + key);
        }
        try (OutputStream out = connection.getOutputStream()) {
            out.write(bytes);
        }
        int status = status(connection);
        if (status < 0) {
            throw new NoAnswerException("does not speak HTTP");
        }
        return new Response(
                status,
                Optional.ofNullable(connection.getHeaderField("Location")),
                read(connection));
    }

    private static int status(HttpURLConnection connection) throws IOException {
        try {
            return connection.getResponseCode();
        } catch (HttpRetryException unauthorized) {
            return unauthorized.responseCode();
        }
    }

    private static String read(HttpURLConnection connection) throws IOException, NoAnswerException {
        try (InputStream in = stream(connection)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new NoAnswerException("answers without an end, more than 1 MiB");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static InputStream stream(HttpURLConnection connection) throws IOException {
        InputStream error = connection.getErrorStream();
        if (error != null) {
            return error;
        }
        return connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST
                ? InputStream.nullInputStream()
                : connection.getInputStream();
    }

    private static String reason(IOException e) {
        return switch (e) {
            case UnknownHostException _ -> "is not known: no such host";
            case NoRouteToHostException _ -> "cannot be reached";
            case ConnectException _ -> "refuses the connection: does a server run there";
            case SSLException _ -> "has no certificate to trust: " + e.getMessage();
            default -> "broke the connection: " + e.getMessage();
        };
    }
}
