// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CredentialsTest {

    private final List<String> asked = new ArrayList<>();
    private final List<char[]> answers = new ArrayList<>();
    private final Passwords person = purpose -> {
        asked.add(purpose);
        char[] answer = ("secret" + asked.size()).toCharArray();
        answers.add(answer);
        return answer;
    };

    @Test
    void asksAPersonOnce() {
        Credentials credentials = credentials("ada", Map.of());
        assertThat(credentials.isToAsk()).isTrue();
        assertThat(credentials.password()).containsExactly('s', 'e', 'c', 'r', 'e', 't', '1');
        assertThat(credentials.isToAsk()).isFalse();
        assertThat(credentials.password()).containsExactly('s', 'e', 'c', 'r', 'e', 't', '1');
        assertThat(asked).containsExactly("mqtt://ada@example.org");
    }

    @Test
    void asksNobodyWhatTheEnvironmentTells() {
        Credentials credentials = credentials("ada", Map.of("STRIPCHART_PASSWORD", "told"));
        assertThat(credentials.isToAsk()).isFalse();
        assertThat(credentials.password()).containsExactly('t', 'o', 'l', 'd');
        assertThat(credentials.forget()).as("nobody can tell another").isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void asksAgainForOneThatWasRefused() {
        Credentials credentials = credentials("ada", Map.of());
        credentials.password();
        assertThat(credentials.forget()).isTrue();
        assertThat(answers.get(0)).as("is wiped").containsOnly('\0');
        assertThat(credentials.password()).endsWith('2');
    }

    @Test
    void leavesNothingBehind() {
        Credentials credentials = credentials("ada", Map.of());
        credentials.password();
        credentials.close();
        assertThat(answers.get(0)).containsOnly('\0');
        assertThat(credentials.isToAsk()).isFalse();
        assertThat(credentials.password()).isNull();
        assertThat(asked).hasSize(1);
    }

    @Test
    void wipesAnAnswerThatComesTooLate() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answering = new CountDownLatch(1);
        char[] answer = "late".toCharArray();
        Credentials credentials = new Credentials("ada", "x", purpose -> {
            asking.countDown();
            try {
                answering.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return answer;
        });
        CompletableFuture<char[]> got = CompletableFuture.supplyAsync(credentials::password);
        asking.await();
        credentials.close();
        answering.countDown();
        assertThat(got.join()).isNull();
        assertThat(answer).containsOnly('\0');
    }

    @Test
    void hasNoPasswordWithoutAUser() {
        Credentials credentials = credentials("", Map.of("STRIPCHART_PASSWORD", "told"));
        assertThat(credentials.isGiven()).isFalse();
        assertThat(credentials.isToAsk()).isFalse();
        assertThat(credentials.password()).isNull();
    }

    private Credentials credentials(String user, Map<String, String> environment) {
        return new Credentials(user, "mqtt://ada@example.org", person, Credentials.VARIABLE, environment::get);
    }
}
