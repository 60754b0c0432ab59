package org.rilohub.security;

import java.lang.reflect.InvocationTargetException;
import java.security.Provider;
import java.security.Security;

/**
 * Who computes: the JDK, or, where it is on the class path and {@code -Drilohub.accp=true} asks for it, Amazon Corretto's
 * native provider before it. Bouncy Castle is used by explicit object only and is never installed.
 */
public final class Algorithms {
    private static final String SWITCH = "rilohub.accp";
    private static final String NATIVE = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private Algorithms() {}

    /**
     * Call once, at start.
     *
     * @return the name of the provider that comes first now, for the start-up log
     * @throws IllegalStateException if the native provider was asked for and cannot be used here
     */
    public static String choose() {
        if (Boolean.getBoolean(SWITCH)) {
            Security.insertProviderAt(nativeProvider(), 1);
        }
        return Security.getProviders()[0].getName();
    }

    private static Provider nativeProvider() {
        try {
            return Class.forName(NATIVE)
                    .asSubclass(Provider.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("-D" + SWITCH + "=true, but the provider is not on the class path", e);
        } catch (InstantiationException
                | IllegalAccessException
                | NoSuchMethodException
                | InvocationTargetException
                | LinkageError e) {
            throw new IllegalStateException("-D" + SWITCH + "=true, but the provider does not run here", e);
        }
    }
}
