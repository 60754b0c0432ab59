package org.rilohub.gateway;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the partners' own program lies: built beside the hub's, with a class path that holds nothing of the hub. */
public final class PartnerProgram {
    private static final String HOME = "rilohub.home";

    private PartnerProgram() {}

    /**
     * The class path to start a partner with.
     *
     * @throws IllegalStateException if it has not been built; {@code ./hub} builds it
     */
    public static String classPath() {
        var given = System.getProperty("rilohub.partner.classpath");
        if (given != null) {
            return given;
        }
        var lib = Path.of(System.getProperty(HOME, "."), "demo-partner", "target", "dist", "lib");
        if (!Files.isDirectory(lib)) {
            throw new IllegalStateException("the partners' program is not built; call it through ./hub");
        }
        return lib + "/*";
    }
}
