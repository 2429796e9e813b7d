// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.words.EscapedText;

/** Opens sources by their locations. */
public final class Sources {

    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private Sources() {}

    /**
     * Opens a source without starting it.
     *
     * @param location {@code random}, {@code -} for standard input, the path of a file, or any location that a {@link
     *     SourceProvider} on the class path accepts
     * @throws InvalidSourceException if the location is of no known kind, or if nothing can be read there
     */
    public static Source open(String location, SourceOptions options) throws InvalidSourceException {
        List<SourceProvider> providers = providers();
        for (SourceProvider provider : providers) {
            if (provider.accepts(location)) {
                return open(provider, location, options);
            }
        }
        List<String> forms = providers.stream().map(SourceProvider::form).toList();
        int last = forms.size() - 1;
        throw new InvalidSourceException(SourceLocation.malformed(location) + ": unknown source; expected "
                + String.join(", ", forms.subList(0, last)) + ", or " + forms.get(last));
    }

    private static Source open(SourceProvider provider, String location, SourceOptions options)
            throws InvalidSourceException {
        try {
            return provider.open(location, options);
        } catch (NoClassDefFoundError e) {
            LOG.debug("A library is missing for {}", provider.form(), e);
            throw new InvalidSourceException(SourceLocation.malformed(location)
                    + ": the library for it is not on the class path (" + e.getMessage() + " is missing)");
        }
    }

    /**
     * Returns a prefix for the names of the series of each source ({@link SourceOptions#withPrefix}), so that two files with the same
     * columns do not share their series. Empty for a source whose names differ from those of the others.
     */
    public static List<String> prefixes(List<String> locations) {
        List<SourceProvider> providers = providers();
        List<String> prefixes = locations.stream()
                .map(location -> providers.stream()
                        .filter(provider -> provider.accepts(location))
                        .findFirst()
                        .map(provider -> EscapedText.of(provider.prefix(location)))
                        .orElse(""))
                .toList();
        if (prefixes.stream().filter(prefix -> !prefix.isEmpty()).count() < 2) {
            return Collections.nCopies(locations.size(), "");
        }
        List<String> distinct = new ArrayList<>(prefixes);
        for (int i = 0; i < prefixes.size(); i++) {
            if (Collections.frequency(prefixes, prefixes.get(i)) > 1
                    && !prefixes.get(i).isEmpty()) {
                distinct.set(i, EscapedText.of(locations.get(i)));
            }
        }
        return distinct;
    }

    /** Returns a location without anything that may be secret, so that it can be saved or shown to others. */
    public static String withoutSecrets(String location) {
        return providers().stream()
                .filter(provider -> provider.accepts(location))
                .findFirst()
                .map(provider -> provider.withoutSecrets(location))
                .orElseGet(() -> SourceLocation.withoutSecrets(location));
    }

    /**
     * Returns the providers, those of other jars first, wherever on the class path they are, because the last built-in one takes any
     * location for a file. The built-in ones are listed in {@code META-INF/services} too. A host that loads plug-ins with a class
     * loader of their own sets it as the context class loader of the thread.
     */
    private static List<SourceProvider> providers() {
        Map<Class<?>, SourceProvider> providers = new LinkedHashMap<>();
        @Nullable ClassLoader own = Sources.class.getClassLoader();
        @Nullable ClassLoader threads = Thread.currentThread().getContextClassLoader();
        if (threads != null && threads != own && knowsOurProviders(threads)) {
            addProviders(threads, providers);
        }
        addProviders(own, providers);
        return providers.values().stream()
                .sorted(Comparator.comparing(Sources::isBuiltIn))
                .toList();
    }

    /** Returns whether the providers of a class loader have our type; another copy of this program has its own type. */
    private static boolean knowsOurProviders(ClassLoader loader) {
        try {
            return loader.loadClass(SourceProvider.class.getName()) == SourceProvider.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isBuiltIn(SourceProvider provider) {
        return (provider.getClass().getPackageName() + ".").startsWith(Sources.class.getPackageName() + ".");
    }

    private static void addProviders(@Nullable ClassLoader loader, Map<Class<?>, SourceProvider> providers) {
        var found = ServiceLoader.load(SourceProvider.class, loader).iterator();
        while (true) {
            try {
                if (!found.hasNext()) {
                    return;
                }
                SourceProvider provider = found.next();
                providers.putIfAbsent(provider.getClass(), provider);
            } catch (ServiceConfigurationError e) {
                LOG.warn("A kind of source cannot be used", e);
            }
        }
    }
}
