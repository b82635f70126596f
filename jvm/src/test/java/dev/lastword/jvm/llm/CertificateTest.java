package dev.lastword.jvm.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Output goes over TLS to nobody who cannot prove who they are.
final class CertificateTest {

    private static final String PASSWORD = "changeit";

    @TempDir Path folder;

    @Test
    void aServerWithACertificateOfItsOwnMakingGetsNothing() throws Exception {
        try (SSLServerSocket socket = socket()) {
            CompletableFuture<Boolean> sent = new CompletableFuture<>();
            Thread.ofVirtual()
                    .start(() -> {
                        try (SSLSocket client = (SSLSocket) socket.accept()) {
                            sent.complete(client.getInputStream().read() >= 0);
                        } catch (Exception refused) {
                            sent.complete(false);
                        }
                    });
            String url = "https://127.0.0.1:" + socket.getLocalPort();

            assertThat(
                            Runs.trouble(
                                    new Summarizer(List.of())
                                            .summarize(
                                                    Runs.settings("openai", url),
                                                    Runs.failed(),
                                                    () -> false)))
                    .startsWith("openai at " + url + " has no certificate to trust: ");
            assertThat(sent.join()).isFalse();
        }
    }

    private SSLServerSocket socket() throws Exception {
        Path file = folder.resolve("keys");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=127.0.0.1",
                                "-ext",
                                "SAN=IP:127.0.0.1",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory()
                        .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
