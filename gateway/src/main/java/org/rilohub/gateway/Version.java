package org.rilohub.gateway;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, from its manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"RILO Hub " + (version == null ? "(from its classes)" : version)};
    }
}
