package dev.lastword.jvm.llm;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Locale;

/// Where a server listens, from the `base_url` of a profile.
///
/// @param origin scheme, host and port, for people
/// @param path without a slash at the end
record Address(String origin, String path) {

    static Address of(String baseUrl) throws NoAnswerException {
        String text = baseUrl.strip();
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new NoAnswerException(noAddress(text));
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            while (path.endsWith("/")) {
                path = path.substring(0, path.length() - 1);
            }
            return new Address(scheme + "://" + host + port, path);
        } catch (URISyntaxException wrong) {
            throw new NoAnswerException(noAddress(text));
        }
    }

    /// What stands before an `@` may be a password.
    private static String noAddress(String text) {
        return "base_url is no address such as http://localhost:11434: "
                + text.substring(text.lastIndexOf('@') + 1);
    }

    URL url(Provider provider) throws NoAnswerException {
        try {
            return URI.create(origin + provider.path(path)).toURL();
        } catch (IllegalArgumentException | MalformedURLException wrong) {
            throw new NoAnswerException(noAddress(origin));
        }
    }
}
