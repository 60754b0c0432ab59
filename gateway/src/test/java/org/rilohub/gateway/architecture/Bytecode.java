package org.rilohub.gateway.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Everything of ours as it was compiled, without tests. */
final class Bytecode {
    static final String OURS = "org.rilohub.";
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.rilohub");

    private Bytecode() {}

    /** The source files that use what {@code sought} names, lambdas and method references included: {@code routes.Seals}. */
    static SortedSet<String> users(Predicate<JavaAccess<?>> sought) {
        return ALL.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(sought)
                .filter(access -> !handsOn(access))
                .map(access -> file(access.getOriginOwner()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One form of a method or constructor that calls another form of it. */
    private static boolean handsOn(JavaAccess<?> access) {
        return access.getOriginOwner().equals(access.getTargetOwner())
                && access.getOrigin().getName().equals(access.getTarget().getName());
    }

    /** Every use of a method or field of {@code owner}, or of whatever is one. */
    static Predicate<JavaAccess<?>> use(Class<?> owner, String member) {
        return use(owner.getName(), member);
    }

    static Predicate<JavaAccess<?>> use(String owner, String member) {
        return access -> access.getTarget().getName().equals(member)
                && access.getTargetOwner().isAssignableTo(owner);
    }

    /** Every use of a constructor. */
    static Predicate<JavaAccess<?>> making(String type) {
        return access -> access.getTarget().getName().equals("<init>")
                && access.getTargetOwner().getName().equals(type);
    }

    static boolean takesNothing(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
    }

    private static String file(JavaClass type) {
        return type.getName().substring(OURS.length()).replaceFirst("\\$.*", "");
    }
}
