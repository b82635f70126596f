package dev.lastword.jvm.llm;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A request and its response in a text file: lines of comment, `> METHOD PATH`, the body sent, `<
/// STATUS`, the body received.
///
/// @param note where it was recorded, each line with a `#`
record RecordedExchange(String note, String path, String request, int status, String response) {

    static RecordedExchange read(Path file) throws IOException {
        String text = Files.readString(file);
        int sent = text.indexOf("> POST ");
        int received = text.indexOf("\n< ", sent);
        List<String> request = text.substring(sent, received).lines().toList();
        List<String> response = text.substring(received + 1).lines().toList();
        return new RecordedExchange(
                text.substring(0, sent),
                request.getFirst().substring("> POST ".length()),
                String.join("\n", request.subList(1, request.size())),
                Integer.parseInt(response.getFirst().substring("< ".length())),
                String.join("\n", response.subList(1, response.size())));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                note + "> POST " + path + "\n" + request + "\n< " + status + "\n" + response
                        + "\n");
    }

    /// Answers as it was once answered.
    void replay(Server.Request request, OutputStream out) throws IOException {
        Server.respond(out, status, "", response);
    }

    /// Asks a real server the same.
    static RecordedExchange record(String note, String upstream, Server.Request request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(
                            HttpRequest.newBuilder(URI.create(upstream + request.path()))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(request.body()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return new RecordedExchange(
                    note,
                    request.path(),
                    request.body(),
                    response.statusCode(),
                    response.body().strip());
        }
    }
}
