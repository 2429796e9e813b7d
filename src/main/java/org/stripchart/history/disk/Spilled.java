// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import org.stripchart.history.packed.Column;

/**
 * The two columns of a chunk in the file. Where a block of them cannot be read back, or is not what was written, all of the second are gaps from then on, and those
 * of the first that cannot be read are as their block begins.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public final class Spilled {

    private final SpilledColumn xs;
    private final SpilledColumn ys;
    private final Damage damage;
    private final Runnable free;
    private boolean isFree;

    Spilled(SpilledColumn xs, SpilledColumn ys, Damage damage, Runnable free) {
        this.xs = xs;
        this.ys = ys;
        this.damage = damage;
        this.free = free;
    }

    /** Returns the first column. */
    public Column xs() {
        return xs;
    }

    /** Returns the second column. */
    public Column ys() {
        return ys;
    }

    /** Returns whether something of it could not be read. */
    public boolean isDamaged() {
        return damage.isFound();
    }

    /** Has a task run when something of it cannot be read. */
    public void whenDamaged(Runnable task) {
        damage.whenFound(task);
    }

    /** Says that nobody needs it any more, so that others may have its room; idempotent. */
    public void free() {
        if (!isFree) {
            isFree = true;
            free.run();
        }
    }
}
