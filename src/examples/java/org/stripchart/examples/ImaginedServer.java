// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import java.util.SplittableRandom;

/** A server that nobody has: a steady load, a build that runs for a while, and a backup that waits for disks. */
final class ImaginedServer {

    private final SplittableRandom random = new SplittableRandom(20260304);
    private double user = 20;
    private double system = 7;
    private double wait = 1;
    private double free = 5.1e9;
    private double cache = 7.9e9;
    private double read = 2e5;
    private double written = 4e5;
    private int second = -1;

    /** Goes on by a second. */
    void step() {
        second++;
        boolean building = isBuilding();
        boolean backingUp = isBackingUp();
        double ripple = 4 * Math.sin(second / 9.0);
        user = toward(user, building ? 62 + ripple : 19 + ripple, 0.3, 5);
        system = toward(system, building ? 17 : backingUp ? 13 : 7, 0.3, 1.6);
        wait = toward(wait, backingUp ? 27 : 1.2, 0.4, backingUp ? 6 : 0.8);
        read = toward(read, backingUp ? 9.2e7 : building ? 6e6 : 2e5, 0.5, backingUp ? 2e7 : 1.5e5);
        written = toward(written, building ? 2.4e7 : 5e5, 0.4, building ? 9e6 : 3e5);
        double used = building ? 2.6e9 : 0;
        free = toward(free, 5.1e9 - used - (cache - 7.9e9), 0.06, 2e7);
        cache = Math.min(10.2e9, cache + (backingUp ? 3.4e7 : building ? 2e6 : 0));
    }

    boolean isBuilding() {
        return second % 420 >= 385 || second % 420 < 75;
    }

    boolean isBackingUp() {
        return second >= 500 && second < 555;
    }

    private double toward(double now, double goal, double share, double spread) {
        return Math.max(0, now + share * (goal - now) + around(spread));
    }

    /** Returns a number that is rarely far from 0. */
    double around(double spread) {
        return (random.nextDouble() + random.nextDouble() - 1) * spread;
    }

    double user() {
        return Math.min(user, 99 - system - wait);
    }

    double system() {
        return system;
    }

    double iowait() {
        return wait;
    }

    double idle() {
        return 100 - user() - system - wait;
    }

    /** Returns bytes of memory that nobody uses. */
    double free() {
        return free;
    }

    /** Returns bytes of memory that hold what is on disks. */
    double cache() {
        return cache;
    }

    /** Returns bytes a second that come from disks. */
    double read() {
        return read;
    }

    /** Returns bytes a second that go to disks. */
    double written() {
        return written;
    }
}
