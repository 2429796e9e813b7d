// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.Credentials;

/**
 * Asks a server, with the user and password that its location wants, and follows where it points to. By hand, since the
 * client of the JDK would carry the password along to whatever server it is sent to.
 *
 * <p><b>Threading:</b> confined to the source's thread.
 */
final class Requests {

    private static final int MOST_REDIRECTS = 5;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private static final Map<Integer, String> PHRASES = Map.of(
            400, "bad request",
            403, "forbidden",
            404, "not found",
            405, "method not allowed",
            406, "not acceptable",
            429, "too many requests",
            500, "server error",
            502, "bad gateway",
            503, "service unavailable",
            504, "gateway time-out");

    private static final long SLOW_MILLIS = 1500;
    private static final long LONGEST_MILLIS = 10_000;

    private final HttpClient client;
    private final WebLocation location;
    private final Credentials credentials;
    private final Runnable onSlow;

    /**
     * @param onSlow told when an answer lets the user wait
     */
    Requests(HttpClient client, WebLocation location, Credentials credentials, Runnable onSlow) {
        this.client = client;
        this.location = location;
        this.credentials = credentials;
        this.onSlow = onSlow;
    }

    /**
     * Asks, and waits ten seconds at most for the answer, and once more for its end.
     *
     * @param limit of the answer, in bytes
     * @throws RefusedException if the user is not let in
     * @throws IOException if there is no answer, or one that says that something is wrong, or that is too long
     */
    @SuppressWarnings("try") // the stream is closed here, and read on another thread
    Page page(Map<String, String> headers, int limit) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = stream(headers);
        // Closing it ends the reading, if that takes too long.
        try (InputStream body = response.body()) {
            CompletableFuture<Page> page = new CompletableFuture<>();
            client.executor().orElseThrow().execute(() -> {
                try {
                    page.complete(Page.read(response.headers(), body, limit));
                } catch (IOException | RuntimeException | Error e) {
                    page.completeExceptionally(e);
                }
            });
            return answer(page);
        }
    }

    /**
     * Asks, and waits ten seconds at most for the beginning of the answer.
     *
     * @throws RefusedException if the user is not let in
     * @throws IOException if there is no answer, or one that says that something is wrong
     */
    HttpResponse<InputStream> stream(Map<String, String> headers) throws IOException, InterruptedException {
        URI uri = location.uri();
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri);
            headers.forEach(request::header);
            boolean known = credentials.isGiven() && location.isSameServer(uri);
            if (known) {
                request.header("Authorization", BasicLogin.header(credentials));
            }
            HttpResponse<InputStream> response =
                    answer(client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
            int status = response.statusCode();
            if (status >= 200 && status <= 299) {
                return response;
            }
            response.body().close();
            if (!REDIRECTS.contains(status)) {
                throw fault(status, known);
            }
            uri = target(uri, response);
        }
        throw new IOException("more than " + MOST_REDIRECTS + " redirects");
    }

    private <T> T answer(CompletableFuture<T> future) throws IOException, InterruptedException {
        try {
            try {
                return future.get(SLOW_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                onSlow.run();
                return future.get(LONGEST_MILLIS - SLOW_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException e) {
            throw new IOException("no answer for " + LONGEST_MILLIS / 1000 + " s", e);
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        } finally {
            // Gives the connection up, unless it is done.
            future.cancel(true);
        }
    }

    private static IOException fault(@Nullable Throwable cause) {
        boolean withoutAWord = String.valueOf(cause).contains("received no bytes");
        return withoutAWord
                ? new IOException("the server closed the connection without an answer", cause)
                : cause instanceof IOException known ? known : new IOException(cause);
    }

    private static URI target(URI from, HttpResponse<?> response) throws IOException {
        String to = response.headers().firstValue("Location").orElse("");
        try {
            URI target = from.resolve(to);
            boolean http = target.getHost() != null
                    && (target.getScheme().equals("https") || target.getScheme().equals("http"));
            if (to.isEmpty() || !http) {
                throw new IOException("redirected to no address");
            }
            if (from.getScheme().equals("https") && target.getScheme().equals("http")) {
                throw new IOException("redirected from https to http, which is not followed");
            }
            return target;
        } catch (IllegalArgumentException e) {
            throw new IOException("redirected to no address", e);
        }
    }

    /**
     * What a status says that is none of success.
     *
     * @param withUser whether the server was told a user and a password
     */
    static IOException fault(int status, boolean withUser) {
        if (status == 401) {
            // To try again and again with a wrong password would lock the user out.
            return new RefusedException(
                    withUser
                            ? "the user or the password is wrong (HTTP status 401)"
                            : "a user is wanted: SCHEME://USER@HOST (HTTP status 401)");
        }
        String phrase = PHRASES.get(status);
        return new IOException("HTTP status " + status + (phrase == null ? "" : ", " + phrase));
    }
}
