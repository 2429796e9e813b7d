// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.source.FakeSink;
import org.stripchart.source.poll.NamedValues;
import org.stripchart.source.rows.SeriesRules;

class ProbeTest {

    private static final long SECOND = 1_000_000_000;

    /** As an application has them. */
    public interface CartMBean {
        int getItems();

        boolean isOpen();

        String getOwner();
    }

    /** An MBean by its interface. */
    public static final class Cart implements CartMBean {

        private final int items;

        Cart(int items) {
            this.items = items;
        }

        @Override
        public int getItems() {
            return items;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public String getOwner() {
            return "Ada";
        }
    }

    private final MBeanServer jvm = ManagementFactory.getPlatformMBeanServer();
    private final FakeSink sink = new FakeSink();
    private final NamedValues values = new NamedValues(sink, SeriesRules.DEFAULTS);
    private final List<ObjectName> registered = new ArrayList<>();

    @BeforeEach
    void register() throws Exception {
        register("shop:type=Cart,context=/a", 3);
        register("shop:type=Cart,context=/b", 4);
    }

    @AfterEach
    void unregister() throws Exception {
        for (ObjectName name : registered) {
            jvm.unregisterMBean(name);
        }
    }

    @Test
    void readsTheMetricsThatHaveWords() throws Exception {
        List<Probe.Wanted> wanted = Metric.parse(Metric.DEFAULT).stream()
                .map(metric -> Probe.Wanted.of(metric, true))
                .toList();
        Probe probe = new Probe(wanted);
        poll(probe, SECOND);
        assertThat(sink.ys).containsOnlyKeys("heap used MB", "non-heap used MB", "threads");
        poll(probe, 2 * SECOND);
        assertThat(sink.ys).containsKeys("GC time %", "process CPU %");
        assertThat(sink.ys.get("heap used MB")).hasSize(2).allSatisfy(mb -> assertThat(mb)
                .isBetween(1.0, 100_000.0));
    }

    @Test
    void findsAllObjectsOfAPatternAndTellsThemApart() throws Exception {
        poll(probe("shop:type=Cart,*/Items"), SECOND);
        assertThat(sink.ys)
                .containsEntry("shop/Cart//a/Items", List.of(3.0))
                .containsEntry("shop/Cart//b/Items", List.of(4.0));
    }

    @Test
    void takesAllThatAreNumbersOfAGlob() throws Exception {
        poll(probe("shop:type=Cart,context=/a/*"), SECOND);
        assertThat(sink.ys).containsOnlyKeys("shop/Cart//a/Items", "shop/Cart//a/Open");
        assertThat(sink.ys.get("shop/Cart//a/Open")).containsExactly(1.0);
    }

    @Test
    void takesTheKeysOfACompositeAttribute() throws Exception {
        poll(probe("java.lang:type=Memory/HeapMemoryUsage"), SECOND);
        assertThat(sink.ys)
                .containsOnlyKeys(
                        "Memory/HeapMemoryUsage.committed",
                        "Memory/HeapMemoryUsage.init",
                        "Memory/HeapMemoryUsage.max",
                        "Memory/HeapMemoryUsage.used");
        poll(probe("java.lang:type=MemoryPool,name=*/Usage.used"), SECOND);
        assertThat(sink.ys).containsKey("MemoryPool/Metaspace/Usage.used");
    }

    @Test
    void findsObjectsThatComeLaterAndLosesThoseThatGo() throws Exception {
        Probe probe = probe("shop:type=Cart,*/Items");
        poll(probe, SECOND);
        register("shop:type=Cart,context=/c", 5);
        poll(probe, 5 * SECOND);
        assertThat(sink.ys).doesNotContainKey("shop/Cart//c/Items");
        poll(probe, 12 * SECOND);
        assertThat(sink.ys).containsKey("shop/Cart//c/Items");
        jvm.unregisterMBean(registered.remove(0));
        poll(probe, 13 * SECOND);
        assertThat(sink.ys.get("shop/Cart//a/Items")).hasSize(3);
        assertThat(sink.ys.get("shop/Cart//b/Items")).hasSize(4);
    }

    @Test
    void saysWhatThereIsInPlaceOfWhatIsNot() {
        assertMissing("shop:type=Basket/Items", "no MBean shop:type=Basket; there are shop:type=Cart,context=/a, ");
        assertMissing("shops:type=Cart/Items", "no MBean shops:type=Cart; there are the domains ");
        assertMissing(
                "shop:type=Cart,context=/a/Item",
                "shop:type=Cart,context=/a has no attribute Item; it has Items, Open, Owner");
        assertMissing("shop:type=Cart,context=/a/Owner", "shop:type=Cart,context=/a/Owner is no number");
        assertMissing(
                "java.lang:type=Memory/HeapMemoryUsage.use",
                "java.lang:type=Memory/HeapMemoryUsage has no number use; it has committed, init, max, used");
    }

    private void assertMissing(String path, String message) {
        assertThatThrownBy(() -> poll(probe(path), SECOND))
                .isInstanceOf(NoSuchMetricException.class)
                .hasMessageStartingWith(message);
    }

    private static Probe probe(String path) {
        return new Probe(List.of(Probe.Wanted.of(AttributePath.parse(path))));
    }

    private void poll(Probe probe, long nanos) throws IOException {
        probe.poll(jvm, values, nanos);
        values.commit(nanos / 1e9);
    }

    private void register(String name, int items) throws Exception {
        ObjectName object = new ObjectName(name);
        jvm.registerMBean(new Cart(items), object);
        registered.add(object);
    }
}
