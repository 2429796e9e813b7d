// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class AttributePathTest {

    @Test
    void takesObjectAttributeAndKeyApart() {
        AttributePath path = AttributePath.parse("java.lang:type=Memory/HeapMemoryUsage.used");
        assertThat(path.object().getKeyProperty("type")).isEqualTo("Memory");
        assertThat(path.attribute()).isEqualTo("HeapMemoryUsage");
        assertThat(path.key()).isEqualTo("used");
        assertThat(path.takesAllKeys()).isFalse();
        assertThat(AttributePath.parse("a:b=c/D").takesAllKeys()).isTrue();
    }

    @Test
    void splitsAtTheLastSlash() {
        AttributePath path = AttributePath.parse("Catalina:type=Manager,context=/shop/active*");
        assertThat(path.object().getKeyProperty("context")).isEqualTo("/shop");
        assertThat(path.takes("activeSessions")).isTrue();
        assertThat(path.takes("maxActive")).isFalse();
    }

    @Test
    void namesObjectsByWhatTellsThemApart() throws Exception {
        assertThat(AttributePath.shortName(new ObjectName("java.lang:name=G1 Young Generation,type=GarbageCollector")))
                .isEqualTo("GarbageCollector/G1 Young Generation");
        assertThat(AttributePath.shortName(new ObjectName("shop:type=Cart"))).isEqualTo("shop/Cart");
        assertThat(AttributePath.shortName(new ObjectName("shop:name=cart"))).isEqualTo("shop/cart");
    }

    @Test
    void refusesWhatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributePath.parse("java.lang:type=Memory"))
                .withMessage("mbean (java.lang:type=Memory) names no attribute; expected OBJECT/ATTRIBUTE or"
                        + " OBJECT/ATTRIBUTE.KEY, such as java.lang:type=Memory/HeapMemoryUsage.used");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributePath.parse("memory/used"))
                .withMessageStartingWith("mbean (memory/used) names no object: ");
    }
}
