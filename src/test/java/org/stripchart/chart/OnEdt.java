// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Runs test methods on the event dispatch thread, where a chart lives. */
public final class OnEdt implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<java.lang.reflect.Method> context,
            ExtensionContext extension)
            throws Throwable {
        proceed(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<java.lang.reflect.Method> context,
            ExtensionContext extension)
            throws Throwable {
        proceed(invocation);
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation,
            ReflectiveInvocationContext<java.lang.reflect.Constructor<T>> context,
            ExtensionContext extension)
            throws Throwable {
        return proceed(invocation);
    }

    private static <T> T proceed(Invocation<T> invocation) throws Throwable {
        return call(() -> {
            try {
                return invocation.proceed();
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Runs something there and gives back what it gives. */
    static <T> T call(Callable<T> task) throws Exception {
        if (EventQueue.isDispatchThread()) {
            return task.call();
        }
        Object[] outcome = new Object[2];
        try {
            EventQueue.invokeAndWait(() -> {
                try {
                    outcome[0] = task.call();
                } catch (Exception | Error e) {
                    outcome[1] = e;
                }
            });
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
        if (outcome[1] instanceof Error error) {
            throw error;
        }
        if (outcome[1] instanceof Exception exception) {
            throw exception;
        }
        @SuppressWarnings("unchecked")
        T result = (T) outcome[0];
        return result;
    }
}
