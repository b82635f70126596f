package dev.lastword.jvm.llm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on this machine that does with a request what a test wants: plain sockets, because most
/// of it is what no library of servers would do.
final class Server implements AutoCloseable {

    /// A request as it came.
    ///
    /// @param head its first line and its headers
    record Request(String head, String body) {

        String path() {
            return head.split(" ", 3)[1];
        }

        Optional<String> header(String name) {
            return head.lines()
                    .filter(l -> l.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(l -> l.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    /// What is done with a request.
    interface Handler {
        void handle(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    private Server(ServerSocket socket) {
        this.socket = socket;
    }

    static Server that(Handler handler) throws IOException {
        Server server = new Server(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        server.threads.add(Thread.ofVirtual().start(() -> server.accept(handler)));
        return server;
    }

    /// One that answers with a status and a body.
    static Server answering(int status, String body) throws IOException {
        return that((request, out) -> respond(out, status, "", body));
    }

    static void respond(OutputStream out, int status, String headers, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 "
                        + status
                        + " Whatever\r\nContent-Type: application/json\r\n"
                        + headers
                        + "Content-Length: "
                        + bytes.length
                        + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.flush();
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void accept(Handler handler) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.add(Thread.ofVirtual().start(() -> serve(handler, client)));
            } catch (IOException closed) {
                return;
            }
        }
    }

    @SuppressWarnings("InterruptedExceptionSwallowed") // the end of the test
    private void serve(Handler handler, Socket client) {
        try (client) {
            Request request = read(client.getInputStream());
            requests.add(request);
            handler.handle(request, client.getOutputStream());
        } catch (IOException | InterruptedException gone) {
            // The client went away, as it may.
        }
    }

    private static Request read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("no request");
            }
            head.write(b);
        }
        Request request = new Request(head.toString(StandardCharsets.UTF_8), "");
        int length = request.header("content-length").map(Integer::parseInt).orElse(0);
        return new Request(
                request.head(), new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.forEach(Thread::interrupt);
    }
}
